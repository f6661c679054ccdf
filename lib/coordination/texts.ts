import type { TextName } from '@/db/queries/coordination/texts'

/** The texts of the organisers, by what they are of. */
export const organisersTexts = [
  'conference-title',
  'conference-welcome',
  'conference-rules',
  'session-title',
  'session-note',
  'question-text',
  'expert-presentation',
  'thread-title',
] as const satisfies TextName[]
