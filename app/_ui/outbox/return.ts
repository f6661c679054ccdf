const places = new Map<string, () => void>()

/** Calls when a draft has come back to its place, which is written in on this page. */
export function onReturn(draftName: string, tell: () => void): () => void {
  places.set(draftName, tell)
  return () => void places.delete(draftName)
}

/** Says that a draft is back; whether its place is on this page. */
export function returned(draftName: string): boolean {
  const tell = places.get(draftName)
  tell?.()
  return tell !== undefined
}
