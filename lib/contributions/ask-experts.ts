import { z } from 'zod'
import { insertContribution } from '@/db/queries/contributions'
import { insertAsk } from '@/db/queries/experts/asks'
import { sessionExperts } from '@/db/queries/experts/invitations'
import { threadToWriteIn } from '@/db/queries/threads'
import { participationIn } from '@/lib/caller'
import { wordLimitOf } from '@/lib/experts/rules'
import { Refusal } from '@/lib/refusal'
import { optional } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { referring } from './citing/referring'
import { sent } from './holding/sent'
import { insistOpen } from './open'
import { writing, written } from './written'

/**
 * A participant asks the invited experts of a session, one or whoever can answer: a short contribution that says so,
 * in the thread it belongs to. It waits for a moderator like any other.
 */
export const askExperts = defineUseCase({
  input: z.object({
    key: z.uuid(),
    threadId: z.uuid({ error: 'field.thread' }),
    expertId: optional(z.uuid({ error: 'field.assignee' })),
    language: writing.language,
    text: writing.text,
  }),
  load: (tx, { threadId }) => threadToWriteIn(tx, { threadId }),
  may: 'contribution.submit',

  async run(setting, { key, expertId, ...input }, thread) {
    const { tx, caller, now } = setting
    insistOpen(thread, now)
    const text = written(input, wordLimitOf({ asks: true, wordLimit: thread.wordLimit }))
    const author = participationIn(caller, thread.conferenceId)
    if (!author) throw new Refusal('forbidden', 'refusal.contribution-submit')
    const { id: threadId, conferenceId, sessionId } = thread
    const experts = await sessionExperts(tx, sessionId)
    if (experts.length === 0) throw new Refusal('conflict', 'experts.nobody')
    if (expertId !== undefined && !experts.some((one) => one.expertId === expertId))
      throw new Refusal('not-found', 'experts.unknown').at({ expertId: 'experts.unknown' })
    const authorId = author.participantId
    const referred = await referring(tx, text, { conferenceId, threadId })
    const made = { ...referred, conferenceId, threadId, authorId, key, replyToId: null, submittedAt: now }
    const contributionId = await insertContribution(tx, made)
    await insertAsk(tx, { contributionId, sessionId, expertId: expertId ?? null })
    const of = { contributionId, conferenceId, authorId, revision: 1, corrects: null, key }
    return { contributionId, submittedAt: now.toISOString(), held: await sent(setting, of, referred) }
  },
})
