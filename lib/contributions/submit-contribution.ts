import { z } from 'zod'
import { contributionByNumber, insertContribution } from '@/db/queries/contributions'
import { dropDraftOf } from '@/db/queries/people/drafts'
import { threadToWriteIn } from '@/db/queries/threads'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { referring } from './citing/referring'
import { insistOpen } from './open'
import { writing, written } from './written'

/** A participant writes in a thread whose session accepts it; the text waits for a moderator. */
export const submitContribution = defineUseCase({
  input: z.object({
    key: z.uuid(),
    threadId: z.uuid(),
    replyTo: wholeNumber.optional(),
    ...writing,
  }),
  load: (tx, where) => threadToWriteIn(tx, where),
  may: 'contribution.submit',

  async run({ tx, caller, now, record }, input, thread) {
    insistOpen(thread, now)
    const text = written(input, thread.wordLimit)
    const author = participationIn(caller, thread.conferenceId)
    if (!author) throw new Refusal('forbidden', 'refusal.contribution-submit')
    const { key, replyTo } = input
    const { id: threadId, conferenceId } = thread
    const answered = replyTo === undefined ? undefined : await contributionByNumber(tx, { threadId, number: replyTo })
    if (replyTo !== undefined && !answered)
      throw new Refusal('not-found', 'contribution.nothing-to-answer', { number: replyTo })
    const authorId = author.participantId
    const contributionId = await insertContribution(tx, {
      ...(await referring(tx, text, { conferenceId, threadId })),
      conferenceId,
      threadId,
      authorId,
      key,
      replyToId: answered?.id ?? null,
      submittedAt: now,
    })
    await dropDraftOf(tx, { participantId: authorId, contributionKey: key })
    await record({ type: 'contribution.submitted', conferenceId, contributionId, authorId, corrects: null })
    return { contributionId, submittedAt: now.toISOString() }
  },
})
