const schemes = ['http:', 'https:', 'mailto:']

/**
 * The address as a browser would understand it, or nothing if it is not one to follow. Read by the WHATWG parser,
 * since `java\nscript:` deceives a pattern. A name before the host (`https://bank.example@evil.example`) deceives people.
 */
export function safeHref(href: string): string | undefined {
  if (href.length > 2000 || !URL.canParse(href)) return undefined
  const url = new URL(href)
  if (!schemes.includes(url.protocol) || url.username || url.password) return undefined
  return url.protocol === 'mailto:' && !url.pathname.includes('@') ? undefined : url.href
}

const address = /https?:\/\/[^\s<>"«»“”]+/gi
const closing = new Set(".,;:!?'’`*_،؛؟…")

/** Without the punctuation of the sentence the address stands in; a bracket stays if it was opened inside. */
function withoutPunctuation(raw: string): string {
  let open = 0
  for (const letter of raw) open += letter === '(' ? 1 : letter === ')' ? -1 : 0
  let end = raw.length
  for (; end > 0; end -= 1) {
    const last = raw.charAt(end - 1)
    if (last === ')' && open < 0) open += 1
    else if (!closing.has(last)) break
  }
  return raw.slice(0, end)
}

export type Piece = { text: string; href?: string }

/** Cuts a text at the web addresses written in it. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const raw = withoutPunctuation(match[0])
    const href = safeHref(raw)
    if (!href) continue
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push({ text: raw, href })
    from = match.index + raw.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}
