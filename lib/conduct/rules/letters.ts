/** To whom the desk can write: everybody registered, those who have written in a session, those who have not written at all, one. */
export const audiences = ['all', 'session', 'silent', 'one'] as const
export type Audience = (typeof audiences)[number]

/** More readers than these, and a second person of the desk has to agree. */
export const MOST_BY_ONE = 50

export const needsSecond = (readers: number): boolean => readers > MOST_BY_ONE

interface Standing {
  sentAt: string | null
  droppedAt: string | null
}

/** A letter that has left, or was given up, stays as it is. */
export function refusesChange({ sentAt, droppedAt }: Standing): string | null {
  if (sentAt) return 'letter.is-sent'
  return droppedAt ? 'letter.is-dropped' : null
}

interface Sending extends Standing {
  /** How many it reaches now, and how many whoever sends it was shown. */
  readers: number
  shown: number
  firstById: string | null
  senderId: string
}

/** Why a letter does not leave; by whom, and to how many, is what two people have to have seen. */
export function refusesSending({ readers, shown, firstById, senderId, ...letter }: Sending): string | null {
  const changed = refusesChange(letter)
  if (changed) return changed
  if (readers === 0) return 'letter.nobody'
  if (readers !== shown) return 'letter.count-changed'
  return needsSecond(readers) && firstById === senderId ? 'letter.needs-another' : null
}

/** The languages of those it reaches in which it is not written. */
export const missingLanguages = <Language extends string>(
  readers: { language: Language; count: number }[],
  body: Partial<Record<Language, string>>,
): Language[] => readers.map(({ language }) => language).filter((language) => !body[language])
