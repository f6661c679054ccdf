export interface PagerWords {
  pages: string
  older: string
  newer: string
}

interface Props {
  words: PagerWords
  older?: string | null
  newer?: string | null
}

/** The pages before and after this one, by key and not by count, so that nothing shifts while one reads. */
export function PagerLinks({ words, older, newer }: Props) {
  if (!older && !newer) return null
  return (
    <nav className="pager" aria-label={words.pages}>
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
    </nav>
  )
}
