import { z } from 'zod'
import { contributionByNumber, insertContribution } from '@/db/queries/contributions'
import { dropDraftOf } from '@/db/queries/people/drafts'
import { threadToWriteIn } from '@/db/queries/threads'
import { channelOf, participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { referring } from './citing/referring'
import { sent } from './holding/sent'
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

  async run(setting, input, thread) {
    const { tx, caller, now } = setting
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
    const kept = await referring(tx, text, { conferenceId, threadId })
    const contributionId = await insertContribution(tx, {
      ...kept,
      conferenceId,
      threadId,
      authorId,
      key,
      channel: channelOf(caller),
      replyToId: answered?.id ?? null,
      submittedAt: now,
    })
    await dropDraftOf(tx, { participantId: authorId, contributionKey: key })
    const held = await sent(setting, { contributionId, conferenceId, authorId, revision: 1, corrects: null, key }, kept)
    return { contributionId, submittedAt: now.toISOString(), held }
  },
})
