import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import { assign, type HeldAsk, holdAsk } from '@/db/queries/experts/asks'
import { type SessionExpert, sessionExperts } from '@/db/queries/experts/invitations'
import { participationIn } from '@/lib/caller'
import { boxOf, closedBecause } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { ofAssignment } from './letters'

/** A moderator says which of the session's experts is to answer a question, or another instead; the expert is told. */
export const assignAsk = defineUseCase({
  input: z.object({
    key: z.uuid(),
    sessionId: z.uuid(),
    number: wholeNumber,
    expertId: z.uuid({ error: 'field.assignee' }),
  }),
  load: (tx, { sessionId, number }) => holdAsk(tx, { sessionId, number }),
  may: 'ask.assign',

  async run(setting, { expertId }, ask) {
    const { tx, caller, now, record } = setting
    if (ask.answered) throw new Refusal('conflict', 'experts.answered', { number: ask.number })
    if (closedBecause(boxOf(ask), now)) throw new Refusal('conflict', 'experts.session-over')
    const by = participationIn(caller, ask.conferenceId)
    if (!by) throw new Refusal('not-found', 'refusal.not-found')
    const { contributionId, conferenceId, sessionId, number } = ask
    const expert = (await sessionExperts(tx, sessionId)).find((one) => one.expertId === expertId)
    if (!expert) throw new Refusal('not-found', 'experts.unknown').at({ expertId: 'experts.unknown' })
    if (ask.assignedToId === expertId) throw new Refusal('conflict', 'experts.assigned-already', { number })
    await assign(tx, { contributionId, toId: expertId, byId: by.participantId })
    await record({ type: 'ask.assigned', conferenceId, contributionId, number, assigneeId: expert.participantId })
    await write(setting, ask, expert)
    return { number }
  },
})

/** One mail for each question and expert: who is assigned it again after somebody else knows it already. */
async function write({ tx, enqueue }: Setting, ask: HeldAsk, expert: SessionExpert): Promise<void> {
  const { expertId, participantId, address, language: locale } = expert
  const cause = `ask:${ask.contributionId}:assigned:${expertId}`
  const data = ofAssignment(ask, locale)
  await insertDelivery(tx, { kind: 'ask-assigned', cause, participantId, address, locale, data })
  await enqueue('send-mail', {})
}
