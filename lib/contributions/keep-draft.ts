import { z } from 'zod'
import { putDraft } from '@/db/queries/contributions'
import { threadWithSession } from '@/db/queries/threads'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { contributionLanguages } from '@/lib/text/locales'
import { longText, optional, shownText, wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

const LONGEST_DRAFT = 60_000

/** Keeps what somebody is writing, one draft a thread, also where the session does not accept it yet or any more. */
export const keepDraft = defineUseCase({
  input: z.object({
    key: z.uuid(),
    threadId: z.uuid(),
    replyTo: wholeNumber.optional(),
    title: optional(shownText(200)),
    text: longText(LONGEST_DRAFT),
    language: z.enum(contributionLanguages).optional(),
  }),
  load: (tx, { threadId }) => threadWithSession(tx, threadId),
  may: 'draft.keep',

  async run({ tx, caller, now }, { threadId, replyTo, title, text, language }, { conferenceId }) {
    const participantId = participationIn(caller, conferenceId)?.participantId
    if (!participantId) throw new Refusal('forbidden', 'refusal.draft-keep')
    await putDraft(tx, {
      participantId,
      threadId,
      text,
      title: title ?? null,
      language: language ?? null,
      replyTo: replyTo ?? null,
      keptAt: now,
    })
    return { keptAt: now.toISOString() }
  },
})
