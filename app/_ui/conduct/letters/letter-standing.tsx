import { Moment } from '@/app/_ui/conference/moment'
import { Said } from '@/app/_ui/conference/said'
import { isolated, type Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import type { ShownLetters } from '../shown'

type Letter = ShownLetters['letters'][number]

/** Whom a letter is for. */
export function Whom({ locale, letter: { audience, to, session } }: { locale: Locale; letter: Letter }) {
  const words = wordsIn(locale)
  if (to) return words('letter.for-one', { name: isolated(to.shownAs) })
  return (
    <>
      {words(`letter.for.${audience}`)}
      {session && (
        <>
          {SEPARATOR}
          <Said text={session.title} locale={locale} />
        </>
      )}
    </>
  )
}

/** How far a letter has come, and by whom. */
export function LetterStanding({ locale, letter, now }: { locale: Locale; letter: Letter; now: string }) {
  const words = wordsIn(locale)
  const { by, writtenAt, sentBy, sentAt, firstBy, droppedAt, readers } = letter
  const who = (name: string) => () => <bdi key="by">{name}</bdi>
  const when = (at: string) => () => (
    <Moment key="when" at={new Date(at)} now={new Date(now)} style="short" locale={locale} />
  )
  if (sentAt)
    return (
      <p className="soft small">
        {words.rich('letter.sent-by', { by: who(sentBy ?? ''), when: when(sentAt), count: readers ?? 0 })}
      </p>
    )
  return (
    <>
      <p className="soft small">{words.rich('letter.written', { by: who(by), when: when(writtenAt) })}</p>
      <p className="small">
        {droppedAt && words('letter.dropped')}
        {!droppedAt && firstBy && words.rich('letter.first-by', { by: who(firstBy.shownAs) })}
        {!droppedAt && !firstBy && words('letter.draft')}
      </p>
    </>
  )
}
