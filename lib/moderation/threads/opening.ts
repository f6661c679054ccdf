import { openThread, type SessionToOpenIn } from '@/db/queries/desk/threads'
import { Refusal } from '@/lib/refusal'
import type { InLocales } from '@/lib/text/locales'
import type { ThreadReason } from '@/lib/threads/rules'
import type { Setting } from '@/lib/usecase'
import { writeDown } from './deciding'

interface Opening {
  title: InLocales
  question?: number | undefined
  reason: ThreadReason
  byId: string
}

type Place = Pick<SessionToOpenIn, 'conferenceId' | 'sessionId'>

/** Opens a thread, however it came about: by itself, as proposed, or out of another. */
export async function opened(
  setting: Setting,
  { conferenceId, sessionId }: Place,
  { title, question, ...why }: Opening,
) {
  const made = await openThread(setting.tx, { conferenceId, sessionId, title, question })
  if (!made) throw new Refusal('not-found', 'thread.no-question').at({ question: 'thread.no-question' })
  await writeDown(setting, { id: made.id, conferenceId }, { ...why, kind: 'opened' })
  await setting.record({ type: 'thread.opened', conferenceId, sessionId, threadId: made.id })
  return made
}
