/** What comes later, and its words. @throws where the network has neither. */
export async function fetchLater() {
  const pieces = await import('./later')
  return { ...pieces, words: await pieces.wordsHere() }
}

export type Later = Awaited<ReturnType<typeof fetchLater>>
