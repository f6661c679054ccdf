import { z } from 'zod'
import { readOrganisersText, writeOrganisersText } from '@/db/queries/coordination/texts'
import { insertThreadDecision, threadById } from '@/db/queries/desk/threads'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { type InLocales, locales } from '@/lib/text/locales'
import { inOneLanguage, noteFields, textsOf } from '@/lib/text/typed/in-each'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { organisersTexts } from './texts'

/**
 * A coordinator writes one of the organisers' texts in its languages; a language left blank is missing again. Another title
 * of a thread is written down, and told to its readers, as when the desk gives it one.
 */
export const changeTexts = defineUseCase({
  input: z
    .object({ key: z.uuid(), of: z.enum(organisersTexts), id: z.uuid(), ...noteFields('text') })
    .refine(...inOneLanguage('text')),
  load: (tx, { of, id }) => readOrganisersText(tx, { of, id }),
  may: 'conference.coordinate',

  async run(setting, input, { texts: before }) {
    const { of, id } = input
    const texts = textsOf(input, 'text')
    await writeOrganisersText(setting.tx, { of, id, texts })
    if (of === 'thread-title') await tellTitle(setting, id, { before, texts })
    return { of, id }
  },
})

async function tellTitle(
  { tx, caller, now, record }: Setting,
  threadId: string,
  { before, texts }: { before: InLocales; texts: InLocales },
) {
  const thread = await threadById(tx, threadId)
  const byId = thread && participationIn(caller, thread.conferenceId)?.participantId
  if (!byId) throw new Refusal('not-found', 'refusal.not-found')
  const written = locales.filter((locale) => texts[locale] !== before[locale])
  if (written.length === 0) return
  const { conferenceId, sessionId } = thread
  // Where a language was only added, nothing that was there reads otherwise.
  const reason = written.every((locale) => !before[locale]) ? 'languages' : 'clearer'
  const made = { kind: 'retitled', reason, titleBefore: before, byId, at: now } as const
  await insertThreadDecision(tx, { ...made, conferenceId, threadId })
  await record({ type: 'thread.retitled', conferenceId, sessionId, threadId })
}
