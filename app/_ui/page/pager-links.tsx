export interface PagerWords {
  pages: string
  first?: string
  older: string
  newer: string
  last?: string
}

interface Props {
  words: PagerWords
  first?: string | null
  older?: string | null
  newer?: string | null
  last?: string | null
}

/** The pages before and after this one, and the ends, by key and not by count, so that nothing shifts while one reads. */
export function PagerLinks({ words, first, older, newer, last }: Props) {
  if (!older && !newer) return null
  return (
    <nav className="pager" aria-label={words.pages}>
      {first && <a href={first}>{words.first}</a>}
      {older && (
        <a href={older} rel="prev">
          {words.older}
        </a>
      )}
      {newer && (
        <a href={newer} rel="next">
          {words.newer}
        </a>
      )}
      {last && <a href={last}>{words.last}</a>}
    </nav>
  )
}
