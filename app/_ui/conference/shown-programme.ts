import type { readProgramme } from '@/lib/conferences/read-programme'
import type { SessionNews } from '@/lib/contributions/view'

export type ShownProgramme = Awaited<ReturnType<typeof readProgramme>>
export type ShownSession = ShownProgramme['sessions'][number]

/** Where things are, and the stream that tells what becomes of them. */
export interface ConferencePlace {
  id: string
  /** `/fr/conferences/retour`. */
  path: string
  heardTo: number
  /** What of it the reader has not read, where they take part. */
  own: ShownProgramme['own']
}

/** No more of a session than its clock needs, since what a piece in the browser is given travels with the page. */
export const newsOf = (session: ShownSession): SessionNews => ({
  id: session.id,
  opensAt: session.opensAt,
  closesAt: session.closesAt,
  lateUntil: session.lateUntil,
  synthesisedAt: session.synthesisedAt,
  archivedAt: session.archivedAt,
  extension: session.extension,
})
