/** A form that was refused, to be shown again as it was. */
export interface Refused {
  act: string
  text: string
  fields: Record<string, string>
  typed: Record<string, string>
}

/** What was wrong with a field last time, in the shape the pieces of a form take. */
export const wrongIn = (refused: Refused | undefined, field: string): { error?: string } =>
  refused?.fields[field] === undefined ? {} : { error: refused.fields[field] }

/** The key of the refused form, so that sending it mended is still the same intention. */
export const keyOf = (refused: Refused | undefined): { keyValue?: string } =>
  refused?.typed.key ? { keyValue: refused.typed.key } : {}

/** The form itself, when it is this one that was refused: the act, and what it was about. */
export function refusedHere(refused: Refused | undefined, act: string, about: Record<string, string> = {}) {
  const same = refused?.act === act && Object.entries(about).every(([name, value]) => refused.typed[name] === value)
  return same ? refused : undefined
}
