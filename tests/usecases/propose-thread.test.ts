import { describe, expect, test } from 'vitest'
import { readSession } from '@/lib/conferences/read-session'
import { changeProposals } from '@/lib/coordination/change-proposals'
import { readLog } from '@/lib/moderation/record/read-log'
import { acceptProposal } from '@/lib/moderation/threads/proposals/accept-proposal'
import { declineProposal } from '@/lib/moderation/threads/proposals/decline-proposal'
import { readThreads } from '@/lib/moderation/threads/read-threads'
import { readMe } from '@/lib/people/read-me'
import { proposeThread } from '@/lib/threads/propose-thread'
import { takeBackProposal } from '@/lib/threads/take-back-proposal'
import { mailsTo, withKey } from '../support/desk'
import { lateUntil, onStage, type Player, refusedAs, type Stage, traces } from '../support/stage'
import { proposal, proposedBy, readAs, takesProposals, threadOf } from '../support/threads'

const stage = onStage()

const sessionOf = (who: Player, { conference }: Stage) => who.does(readSession, { slug: conference.slug, position: 1 })

async function proposing() {
  const at = await stage()
  await takesProposals(at)
  return { at, ...(await proposedBy(at, at.amina)) }
}

describe('a proposed thread', () => {
  test('is for who proposed it and for the desk alone, until it is opened', async () => {
    const { at, proposalId } = await proposing()
    const { proposals } = await at.claire.does(readThreads, { slug: at.conference.slug })
    expect(proposals).toMatchObject([
      { id: proposalId, shownAs: 'amina', title: 'السكن بعد العودة', authorReads: 'ar' },
    ])
    expect((await sessionOf(at.amina, at)).proposals).toMatchObject([{ state: 'waiting' }])
    expect(JSON.stringify([await sessionOf(at.bruno, at), await sessionOf(at.anonymous, at)])).not.toContain('السكن')
  })

  test('that is opened has the title that moderators settle on; who proposed it is told, in their language', async () => {
    const { at, proposalId } = await proposing()
    const titles = { 'title-ar': 'السكن', 'title-fr': 'Le logement' }
    const { thread } = await at.claire.does(acceptProposal, withKey({ proposalId, ...titles }))
    const opened = await readAs(at.bruno, at, await threadOf(at, thread))
    expect(opened.thread.title).toEqual({ ar: 'السكن', fr: 'Le logement' })
    expect((await sessionOf(at.amina, at)).proposals).toMatchObject([{ state: 'accepted', thread: { position: 2 } }])
    const [mail] = await mailsTo(at.amina)
    expect(mail).toMatchObject({ kind: 'proposal-accepted', locale: 'ar' })
    expect(mail?.data).toMatchObject({ url: expect.stringMatching(/\/ar\/conferences\/.*\/threads\/2$/) })
    expect(await at.amina.does(readMe, {})).toMatchObject([
      { notices: [{ type: 'proposal.accepted', proposal: { thread: 2 } }] },
    ])
  })

  test('that is not opened says why, in the language of who proposed it, and stands in the record', async () => {
    const { at, proposalId } = await proposing()
    const why = { reason: 'exists', message: 'Voyez la discussion 1.' }
    await at.claire.does(declineProposal, withKey({ proposalId, ...why }))
    expect((await sessionOf(at.amina, at)).proposals).toMatchObject([{ state: 'declined', ...why, thread: null }])
    const [mail] = await mailsTo(at.amina, 'proposal-declined')
    expect(mail?.data).toMatchObject({ reasonText: expect.stringMatching(/[\u0600-\u06ff]/), message: why.message })
    const { entries } = await at.driss.does(readLog, { slug: at.conference.slug })
    expect(entries.map(({ thread }) => thread)).toMatchObject([
      { kind: 'proposal-declined', by: 'claire', title: { ar: 'السكن بعد العودة' } },
    ])
  })

  test('with something in it that exposes somebody is not copied into a mailbox', async () => {
    const { at, proposalId } = await proposing()
    await at.claire.does(declineProposal, withKey({ proposalId, reason: 'personal-data' }))
    expect(JSON.stringify(await mailsTo(at.amina))).not.toContain('السكن')
  })

  test('is decided once, and not by who proposed it, nor after it was taken back', async () => {
    const { at, proposalId } = await proposing()
    await at.amina.does(takeBackProposal, withKey({ proposalId }))
    await refusedAs(at.claire.does(acceptProposal, withKey({ proposalId, 'title-fr': 'Non' })), 'proposal.settled')
    const own = await proposedBy(at, at.claire)
    await refusedAs(at.claire.does(acceptProposal, withKey({ ...own, 'title-fr': 'Moi' })), 'proposal.own')
    await at.driss.does(acceptProposal, withKey({ ...own, 'title-fr': 'Oui' }))
    await refusedAs(at.paolo.does(declineProposal, withKey({ ...own, reason: 'narrow' })), 'proposal.settled')
    await refusedAs(at.claire.does(takeBackProposal, withKey(own)), 'proposal.settled')
  })

  test('is taken back by nobody else', async () => {
    const { at, proposalId } = await proposing()
    for (const somebody of [at.bruno, at.stranger, at.claire])
      await refusedAs(somebody.does(takeBackProposal, withKey({ proposalId })), 'refusal.not-found')
  })
})

describe('a session', () => {
  test('takes proposals when its coordinators say so, while one can write in it, and no longer', async () => {
    const at = await stage()
    const before = await traces()
    await refusedAs(at.amina.does(proposeThread, proposal(at)), 'proposal.not-taken')
    expect((await sessionOf(at.amina, at)).mayPropose).toBe(false)
    await refusedAs(takesProposals({ ...at, paolo: at.claire }), 'refusal.not-found')
    expect(await traces()).toEqual(before)
    await takesProposals(at)
    expect((await sessionOf(at.amina, at)).mayPropose).toBe(true)
    expect((await sessionOf(at.stranger, at)).mayPropose).toBe(false)
    await refusedAs(at.stranger.does(proposeThread, proposal(at)), 'refusal.thread-propose')
    await at.paolo.does(changeProposals, withKey({ sessionId: at.session.id }))
    await refusedAs(at.amina.does(proposeThread, proposal(at)), 'proposal.not-taken')
    await takesProposals(at)
    await at.at(new Date(lateUntil.getTime() + 1000))
    await refusedAs(at.amina.does(proposeThread, proposal(at)), 'proposal.not-taken')
  })

  test('has at most three waiting from one person, also when they are sent at once', async () => {
    const at = await stage()
    await takesProposals(at)
    const many = await Promise.allSettled([1, 2, 3, 4, 5].map(() => proposedBy(at, at.amina)))
    expect(many.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect((await refusedAs(proposedBy(at, at.amina), 'proposal.too-many')).kind).toBe('too-many')
    await proposedBy(at, at.bruno)
  })
})
