import '@/app/_style/differences.css'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

/** A stretch of the text: in both versions, or in one of them only. */
interface Piece {
  text: string
  in: 'both' | 'before' | 'after'
}

interface Props {
  locale: Locale
  /** Of the text after the change. */
  language: string
  pieces: Piece[]
}

/**
 * One text with what was taken out and what was put in. Screen readers pass over `ins` and `del`, so each says in words
 * where it begins and ends.
 */
export function Differences({ locale, language, pieces }: Props) {
  const words = wordsIn(locale)
  if (pieces.every((piece) => piece.in === 'both')) return <p className="soft">{words('changes.same')}</p>
  return (
    <>
      <p className="soft small differences-key">
        {words.rich('changes.how', {
          del: () => <del key="del">{words('changes.removed')}</del>,
          ins: () => <ins key="ins">{words('changes.added')}</ins>,
        })}
      </p>
      <p className="text differences" lang={langTag(language)} dir={directionOf(language)}>
        {pieces.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a text that is compared once, in its order, and never changes
          <Stretch key={place} locale={locale} piece={piece} />
        ))}
      </p>
    </>
  )
}

/** U+200C: the last letter of what was taken out would be drawn as one with the first of what was put in. */
const NOT_JOINED = '\u200c'

function Stretch({ locale, piece }: { locale: Locale; piece: Piece }) {
  if (piece.in === 'both') return piece.text
  const word = wordsIn(locale)(piece.in === 'before' ? 'changes.removed' : 'changes.added')
  const Mark = piece.in === 'before' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="said" lang={locale}>{` [${word}: `}</span>
      {piece.text}
      {NOT_JOINED}
      <span className="said">] </span>
    </Mark>
  )
}
