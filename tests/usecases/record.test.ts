import { describe, expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { extendSession } from '@/lib/coordination/extend-session'
import { acceptDocument } from '@/lib/library/accept-document'
import { declineContribution } from '@/lib/moderation/decline-contribution'
import { hideContribution } from '@/lib/moderation/protecting/hide-contribution'
import { restoreContribution } from '@/lib/moderation/protecting/restore-contribution'
import { readLog } from '@/lib/moderation/record/read-log'
import { readModeration } from '@/lib/moderation/record/read-moderation'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { proposed } from '../support/library'
import { publishedNow } from '../support/published'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const later = ({ at }: Stage, minutes: number) => at(new Date(Date.parse('2026-11-03T10:00:00Z') + minutes * 60_000))

async function declined(by: Player, { amina, thread }: Stage, reason = 'off-topic', message = '') {
  const waiting = await waitingFrom(amina, thread, { text: 'Un texte à lire.' })
  await by.does(declineContribution, withKey({ ...waiting, reason, message }))
  return waiting
}

describe('the log', () => {
  test('holds every decision, newest first, in pages', async () => {
    const scene = await stage()
    const { amina, claire, driss, conference } = scene
    for (let i = 0; i < 32; i += 1) {
      await later(scene, i)
      if (i % 2) await publishedNow(scene, { by: amina, text: `Texte ${i}` })
      else await declined(driss, scene)
    }
    const { slug } = conference
    const page = await claire.does(readLog, { slug })
    expect(page.entries).toHaveLength(30)
    expect(page.entries[0]).toMatchObject({
      kind: 'published',
      by: 'claire',
      at: expect.stringContaining('T10:31'),
      contribution: { number: 16, shownAs: 'amina', beginning: 'Texte 31', before: null },
    })
    const rest = await claire.does(readLog, { slug, before: page.next })
    expect(rest.entries.map(({ contribution }) => contribution?.beginning)).toEqual(['Texte 1', 'Un texte à lire.'])
    expect(rest.entries[1]).toMatchObject({ kind: 'declined', reason: 'off-topic', by: 'driss' })
    expect(rest.next).toBeNull()
  })

  test('says what else was decided, with what was before and after', async () => {
    const scene = await stage()
    const { claire, paolo, conference, session } = scene
    const documentId = await proposed(scene)
    await claire.does(acceptDocument, withKey({ documentId }))
    await later(scene, 5)
    const longer = { sessionId: session.id, closesAt: '2026-11-12T23:59', reason: 'Coupure.', language: 'fr' }
    await paolo.does(extendSession, withKey(longer))
    const { entries } = await claire.does(readLog, { slug: conference.slug })
    expect(entries).toMatchObject([
      { kind: 'extended', by: 'paolo', message: 'Coupure.', earlier: '2026-11-08T23:00:00+00:00' },
      { kind: 'document-accepted', by: 'claire', contribution: null },
    ])
    expect(entries[0]?.later).toBe('2026-11-12T22:59:00+00:00')
  })

  test('is narrowed by kind, reason, person, session, days and words', async () => {
    const scene = await stage()
    const { claire, driss, amina, conference } = scene
    const { slug } = conference
    await publishedNow(scene, { by: amina })
    await declined(driss, scene, 'copied', 'Déjà paru à Rabat : 100 % pareil.')
    const log = (asked: object) => claire.does(readLog, { slug, ...asked })
    const kinds = async (asked: object) => (await log(asked)).entries.map(({ kind }) => kind)
    expect(await kinds({ kind: 'published' })).toEqual(['published'])
    expect(await kinds({ reason: 'copied' })).toEqual(['declined'])
    expect(await kinds({ by: driss.participantId })).toEqual(['declined'])
    expect(await kinds({ session: '1' })).toHaveLength(2)
    expect(await kinds({ session: '2' })).toEqual([])
    expect(await kinds({ from: '2026-11-03', to: '2026-11-03' })).toHaveLength(2)
    expect(await kinds({ from: '2026-11-04' })).toEqual([])
    expect(await kinds({ q: 'RABAT' })).toEqual(['declined'])
    expect(await kinds({ q: '100 %' })).toEqual(['declined'])
    expect(await kinds({ q: '%' })).toHaveLength(2)
    expect(await kinds({ q: '#1' })).toEqual(['published'])
    expect(await kinds({ kind: 'nonsense', from: '2026-02-31', before: 'x', q: ' ' })).toHaveLength(2)
  })

  test('shows nothing of a text that was withdrawn or exposed somebody, and finds nobody by it', async () => {
    const scene = await stage()
    const { amina, claire, conference } = scene
    const { contributionId } = await declined(claire, scene)
    await amina.does(withdrawContribution, withKey({ contributionId }))
    const returned = await waitingFrom(amina, scene.thread, { text: 'Appelez-moi au 06.' })
    await claire.does(returnContribution, withKey({ ...returned, reason: 'personal-data' }))
    const { entries } = await claire.does(readLog, { slug: conference.slug })
    expect(entries.map(({ contribution }) => contribution?.beginning)).toEqual([null, null])
    const byName = await claire.does(readLog, { slug: conference.slug, q: 'amina' })
    expect(byName.entries.map(({ kind }) => kind)).toEqual(['returned'])
  })

  test('is for the desk of this conference alone', async () => {
    const { amina, stranger, anonymous, conference } = await stage()
    const { claire: elsewhere } = await stage()
    for (const somebody of [amina, stranger, anonymous, elsewhere])
      await refusedAs(somebody.does(readLog, { slug: conference.slug }), 'refusal.not-found')
  })
})

test('anybody may know how often was decided what, but nothing that points at somebody', async () => {
  const scene = await stage()
  const { amina, anonymous, driss, conference } = scene
  const { slug } = conference
  for (let i = 0; i < 4; i += 1) await declined(driss, scene)
  expect(await anonymous.does(readModeration, { slug })).toMatchObject({
    mode: 'before',
    kinds: [{ name: 'declined', count: null }],
    reasons: [{ name: 'off-topic', count: null }],
    medianHours: null,
  })
  for (let i = 0; i < 5; i += 1) {
    await declined(driss, scene, i < 2 ? 'copied' : 'unclear')
    await publishedNow(scene, { by: amina })
  }
  const { kinds, reasons, medianHours } = await anonymous.does(readModeration, { slug })
  expect(kinds).toEqual([
    { name: 'declined', count: 9 },
    { name: 'published', count: 5 },
  ])
  expect(reasons).toEqual(expect.arrayContaining([{ name: 'copied', count: null }]))
  expect(medianHours).toBeLessThan(1)
})

test('anybody may know how often something was hidden and shown again, like what else was decided', async () => {
  const scene = await stage()
  const { amina, anonymous, claire, conference } = scene
  for (let i = 0; i < 6; i += 1) {
    const { contributionId } = await publishedNow(scene, { by: amina })
    await claire.does(hideContribution, withKey({ contributionId, reason: 'copied' }))
    await claire.does(restoreContribution, withKey({ contributionId, reason: 'settled' }))
  }
  const { kinds, reasons } = await anonymous.does(readModeration, { slug: conference.slug })
  expect(kinds.map(({ name, count }) => [name, count]).toSorted()).toEqual([
    ['hidden', 6],
    ['published', 6],
    ['shown-again', 6],
  ])
  expect(reasons).toEqual([{ name: 'copied', count: 6 }])
})
