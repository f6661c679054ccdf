interface Placed {
  /** After which contribution's line it stands. */
  afterNumber: number | null
}

interface Page {
  after: { root: number } | null
  /** In reading order. */
  contributions: { rootNumber: number }[]
  /** Whether a page follows. */
  more: boolean
}

/** Where no place is given yet, a message stands after everything there is. */
const placeOf = ({ afterNumber }: Placed): number => afterNumber ?? Number.POSITIVE_INFINITY

/**
 * The messages of a thread that stand on one page of it, or in one gap between its contributions: each before the first contribution that began after it, and
 * where none did yet at the end of the last page. So every one is on one page, whatever is published or answered later.
 */
export function standingOn<Message extends Placed>(messages: Message[], page: Page): Message[] {
  const from = page.after?.root ?? 0
  const last = page.contributions.at(-1)?.rootNumber ?? 0
  return messages.filter((one) => placeOf(one) >= from && !(page.more && placeOf(one) >= last))
}

/** As one reader is shown it: in their language, or else in the first there is. */
export const messageAsRead = <Message extends { texts: { language: string }[] }>(
  one: Message,
  reads: string,
): Message => {
  const text = one.texts.find(({ language }) => language === reads) ?? one.texts[0]
  return { ...one, texts: text ? [text] : [] }
}
