import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { keepDraft } from '@/lib/contributions/keep-draft'
import { readThread } from '@/lib/contributions/read-thread'
import { submitContribution } from '@/lib/contributions/submit-contribution'
import { published } from '../support/published'
import { contributionTo, lateUntil, onStage, type Player, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const draftOf = (thread: { id: string }, text: string, more: object = {}) => ({
  version: randomUUID(),
  basedOn: [] as string[],
  contributionKey: randomUUID(),
  threadId: thread.id,
  text,
  language: 'ar',
  ...more,
})

async function kept(who: Player, { conference, thread }: Stage) {
  const shown = await who.does(readThread, { slug: conference.slug, position: thread.position })
  return shown.own?.drafts ?? []
}

describe('a draft', () => {
  test('is the last version that went on from the one before', async () => {
    const here = await stage()
    const first = draftOf(here.thread, 'بداية')
    await here.amina.does(keepDraft, first)
    const next = { ...first, text: 'بداية ثم تتمة', version: randomUUID(), basedOn: [first.version] }
    await here.amina.does(keepDraft, next)
    const { version, contributionKey: key } = next
    expect(await kept(here.amina, here)).toMatchObject([{ text: 'بداية ثم تتمة', language: 'ar', version, key }])
  })

  test('that was written elsewhere is never overwritten by a device that has not seen it', async () => {
    const here = await stage()
    const phone = draftOf(here.thread, 'من الهاتف')
    const desk = draftOf(here.thread, 'من المكتب')
    await here.amina.does(keepDraft, phone)
    await refusedAs(here.amina.does(keepDraft, desk), 'draft.newer')
    await refusedAs(here.amina.does(keepDraft, { ...desk, text: '' }), 'draft.newer')
    expect(await kept(here.amina, here)).toMatchObject([{ text: 'من الهاتف' }])
    await here.amina.does(keepDraft, { ...desk, basedOn: [phone.version] })
    expect(await kept(here.amina, here)).toMatchObject([{ text: 'من المكتب' }])
  })

  test('of two devices that keep at once is kept for one, and the other is told', async () => {
    const here = await stage()
    const both = ['un', 'deux'].map((text) => here.amina.does(keepDraft, draftOf(here.thread, text)))
    const said = await Promise.allSettled(both)
    expect(said.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await kept(here.amina, here)).toHaveLength(1)
  })

  test('is kept again by whoever had no answer the first time', async () => {
    const here = await stage()
    const first = draftOf(here.thread, 'parti, sans réponse')
    await here.amina.does(keepDraft, first)
    await here.amina.does(keepDraft, first)
    const next = { ...first, text: 'et la suite', version: randomUUID(), basedOn: [randomUUID(), first.version] }
    await here.amina.does(keepDraft, next)
    expect(await kept(here.amina, here)).toMatchObject([{ text: 'et la suite' }])
  })

  test('is one for each contribution it answers, and for nothing that is not there', async () => {
    const here = await stage()
    await published(here, { by: here.bruno, number: 1, at: '2026-11-03T09:00:00Z' })
    await here.amina.does(keepDraft, draftOf(here.thread, 'seul'))
    await here.amina.does(keepDraft, draftOf(here.thread, 'réponse', { replyTo: 1 }))
    const nowhere = draftOf(here.thread, 'réponse à rien', { replyTo: 2 })
    await refusedAs(here.amina.does(keepDraft, nowhere), 'contribution.nothing-to-answer')
    const drafts = await kept(here.amina, here)
    expect(drafts.map(({ replyTo, text }) => [replyTo, text])).toEqual([
      [null, 'seul'],
      [1, 'réponse'],
    ])
  })

  test('that is emptied is none', async () => {
    const here = await stage()
    const first = draftOf(here.thread, 'à effacer')
    await here.amina.does(keepDraft, first)
    await here.amina.does(keepDraft, { ...first, text: '', version: randomUUID(), basedOn: [first.version] })
    expect(await kept(here.amina, here)).toEqual([])
  })

  test('is kept also when the session is closed', async () => {
    const here = await stage()
    await here.at(new Date(lateUntil.getTime() + 60_000))
    await here.amina.does(keepDraft, draftOf(here.thread, 'trop tard, mais gardé'))
    expect(await kept(here.amina, here)).toMatchObject([{ text: 'trop tard, mais gardé' }])
  })

  test('goes once its text was sent, and does not come back when a version of it arrives late', async () => {
    const here = await stage()
    const sent = contributionTo(here.thread)
    const draft = draftOf(here.thread, 'bientôt prêt', { contributionKey: sent.key })
    await here.amina.does(keepDraft, draft)
    await here.amina.does(submitContribution, sent)
    expect(await kept(here.amina, here)).toEqual([])
    const before = await traces()
    await refusedAs(here.amina.does(keepDraft, { ...draft, version: randomUUID() }), 'draft.sent')
    expect(await traces()).toEqual(before)
  })

  test('stays when another text is sent', async () => {
    const here = await stage()
    await here.amina.does(keepDraft, draftOf(here.thread, 'encore à finir'))
    await here.amina.does(submitContribution, contributionTo(here.thread))
    expect(await kept(here.amina, here)).toMatchObject([{ text: 'encore à finir' }])
  })

  test('is its writer’s alone, and of nobody who is not registered', async () => {
    const here = await stage()
    await here.amina.does(keepDraft, draftOf(here.thread, 'à moi'))
    expect(await kept(here.bruno, here)).toEqual([])
    await refusedAs(here.stranger.does(keepDraft, draftOf(here.thread, 'x')), 'refusal.draft-keep')
    await refusedAs(here.anonymous.does(keepDraft, draftOf(here.thread, 'x')), 'refusal.draft-keep')
  })
})
