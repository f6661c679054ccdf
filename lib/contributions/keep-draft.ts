import { z } from 'zod'
import { contributionByNumber } from '@/db/queries/contributions'
import { dropDraft, putDraft, wasSent } from '@/db/queries/people/drafts'
import { threadToWriteIn } from '@/db/queries/threads'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { contributionLanguages } from '@/lib/text/locales'
import { longText, optional, shownText, wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

const LONGEST_DRAFT = 60_000
/** Those kept since the last answer, each tried and perhaps arrived, and the one before. */
const MOST_VERSIONS = 50

/**
 * Keeps what somebody is writing, also where the session does not accept it yet or any more. What was written meanwhile
 * on another device is never overwritten: the device is told, and shows both. An emptied draft is no draft.
 *
 * It takes no key: to keep the same version twice is to keep it once.
 */
export const keepDraft = defineUseCase({
  input: z.object({
    version: z.uuid(),
    basedOn: z.array(z.uuid()).max(MOST_VERSIONS),
    contributionKey: z.uuid(),
    threadId: z.uuid(),
    replyTo: wholeNumber.optional(),
    title: optional(shownText(200)),
    text: z.literal('').or(longText(LONGEST_DRAFT)),
    language: z.enum(contributionLanguages).optional(),
  }),
  load: (tx, where) => threadToWriteIn(tx, where),
  may: 'draft.keep',

  async run({ tx, caller, now }, input, { id: threadId, conferenceId }) {
    const { basedOn, threadId: _, replyTo = null, title = null, language = null, ...rest } = input
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId) throw new Refusal('forbidden', 'refusal.draft-keep')
    if (replyTo !== null && !(await contributionByNumber(tx, { threadId, number: replyTo })))
      throw new Refusal('not-found', 'contribution.nothing-to-answer', { number: replyTo })
    const draft = { ...rest, participantId, threadId, replyTo, title, language, keptAt: now }
    if (await wasSent(tx, draft)) throw new Refusal('conflict', 'draft.sent')
    const isEmpty = !input.text.trim() && !title?.trim()
    const done = isEmpty ? await dropDraft(tx, draft, basedOn) : await putDraft(tx, draft, basedOn)
    if (!done) throw new Refusal('conflict', 'draft.newer')
    return { keptAt: now.toISOString() }
  },
})
