import { Said } from '@/app/_ui/conference/said'
import { Folded } from '@/app/_ui/form/folded'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Pager } from '@/app/_ui/page/pager'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownLetters } from '../shown'
import { LetterForm } from './letter-form'
import { LetterStanding, Whom } from './letter-standing'

interface Props {
  locale: Locale
  letters: ShownLetters
  mayCoordinate: boolean
  refused?: Refused | undefined
}

/** What the desk has written to participants, and where it writes. */
export function LettersPage({ locale, letters: page, mayCoordinate, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, conferenceId, letters, to, sessions } = page
  const path = `/${locale}/conferences/${slug}/desk/conduct/letters`
  const before = refusedHere(refused, 'write-letter')
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="letters" beside={page.waitingBeside} mayCoordinate={mayCoordinate} />
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>{words('letter.title')}</h1>
      <p className="soft">{words('letter.text')}</p>
      <Folded title={words('letter.write')} open={before !== undefined || to !== null}>
        <LetterForm
          locale={locale}
          act="write-letter"
          path={to ? `${path}?to=${to.id}` : path}
          hidden={{ conferenceId }}
          submit={words('letter.preview-button')}
          sessions={sessions}
          to={to}
          refused={before}
        />
      </Folded>
      <h2>{words('letter.list')}</h2>
      {letters.length === 0 && (
        <Empty title={words('letter.none')}>
          <p>{words('letter.none-text')}</p>
        </Empty>
      )}
      <ul className="flow">
        {letters.map((letter) => (
          <li key={letter.id} className="card">
            <h3>
              <a href={`${path}/${letter.id}`}>
                <Said text={letter.subject} locale={locale} />
              </a>
            </h3>
            <p className="small">
              <Whom locale={locale} letter={letter} />
            </p>
            <LetterStanding locale={locale} letter={letter} now={page.now} />
          </li>
        ))}
      </ul>
      <Pager locale={locale} older={page.next && `${path}?before=${page.next}`} />
    </div>
  )
}
