import { endRenderings, insertRendering, type ToRender } from '@/db/queries/renderings/hold'
import type { Locale } from '@/lib/text/locales'
import type { Setting } from '@/lib/usecase'
import type { written } from './written'

interface Checked {
  original: ToRender
  text: Awaited<ReturnType<typeof written>>
  language: Locale
  /** Who wrote it first; nothing for a machine. */
  madeById: string | null
  byId: string
  /** What it takes the place of. */
  replaces: string[]
}

/** Puts a checked rendering where readers see it, in the place of what was there, and tells the thread. */
export async function putChecked(setting: Setting, checked: Checked): Promise<string> {
  const { tx, now, record } = setting
  const { original, text, language, madeById, byId, replaces } = checked
  const { contributionId, conferenceId, threadId, revision } = original
  await endRenderings(tx, replaces, now)
  const renderingId = await insertRendering(tx, {
    ...text,
    contributionId,
    language,
    ofRevision: revision,
    madeById,
    proposedAt: now,
    checkedAt: now,
    checkedById: byId,
  })
  const { kind } = text
  await record({ type: 'rendering.checked', conferenceId, threadId, contributionId, language, kind })
  return renderingId
}
