/** A form that was refused, to be shown again as it was. */
export interface Refused {
  act: string
  text: string
  fields: Record<string, string>
  typed: Record<string, string>
}

/** A field as it was sent, with what was wrong with it; or else with what is there now. */
export const asTyped = (refused: Refused | undefined, name: string, now?: string | null) => ({
  name,
  defaultValue: refused?.typed[name] ?? now ?? undefined,
  error: refused?.fields[name],
})

/** The key of the refused form, so that sending it mended is still the same intention. */
export const keyOf = (refused: Refused | undefined): { keyValue?: string } =>
  refused?.typed.key ? { keyValue: refused.typed.key } : {}

/** The form itself, when it is this one that was refused: the act, and what it was about. */
export function refusedHere(refused: Refused | undefined, act: string, about: Record<string, string> = {}) {
  const same = refused?.act === act && Object.entries(about).every(([name, value]) => refused.typed[name] === value)
  return same ? refused : undefined
}
