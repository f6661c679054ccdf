import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import '@/app/_style/conduct.css'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import type { ShownLetter } from '../shown'
import { LetterForm } from './letter-form'
import { LetterPreviews } from './letter-previews'
import { LetterStanding, Whom } from './letter-standing'

interface Props {
  locale: Locale
  letter: ShownLetter
  mayCoordinate: boolean
  done?: string | undefined
  refused?: Refused | undefined
}

/** A letter as its readers will see it, before it leaves and after. */
export function LetterPage({ locale, letter, mayCoordinate, done, refused }: Props) {
  const path = `/${locale}/conferences/${letter.slug}/desk/conduct/letters/${letter.id}`
  return (
    <div className="column flow">
      <DeskWays
        locale={locale}
        slug={letter.slug}
        here="letters"
        beside={letter.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      <Done locale={locale} done={done} letter={letter} />
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <h1>
        <Said text={letter.subject} locale={locale} />
      </h1>
      <p>
        <Whom locale={locale} letter={letter} />
      </p>
      <LetterStanding locale={locale} letter={letter} now={letter.now} />
      {letter.changeable && <Reached locale={locale} letter={letter} />}
      <LetterPreviews locale={locale} letter={letter} />
      {letter.changeable && <Deeds locale={locale} letter={letter} path={path} refused={refused} />}
    </div>
  )
}

function Done({ locale, done, letter }: Pick<Props, 'locale' | 'done' | 'letter'>) {
  const words = wordsIn(locale)
  const said = {
    'write-letter': 'letter.done-written',
    'change-letter': 'letter.done-written',
    'send-letter': letter.sentAt ? 'letter.done-sent' : 'letter.done-agreed',
    'drop-letter': 'letter.done-dropped',
  } as const
  const key = done && done in said ? said[done as keyof typeof said] : undefined
  return key ? <Notice kind="done">{words(key)}</Notice> : null
}

function Reached({ locale, letter: { count, reached, missing } }: Pick<Props, 'locale' | 'letter'>) {
  const words = wordsIn(locale)
  const names = missing.map((language) => words(`languages.${language}`))
  return (
    <>
      <p>
        <strong>{words('letter.reaches', { count })}</strong>{' '}
        {reached.leftOut > 0 && words('letter.left-out', { count: reached.leftOut })}
      </p>
      {missing.length > 0 && (
        <Notice kind="told">{words('letter.missing', { languages: new Intl.ListFormat(locale).format(names) })}</Notice>
      )}
    </>
  )
}

function Deeds({ locale, letter, path, refused }: Pick<Props, 'locale' | 'letter' | 'refused'> & { path: string }) {
  const words = wordsIn(locale)
  const { id: letterId, count, second, agreed, firstBy, session, audience, subject, body, to } = letter
  const before = refusedHere(refused, 'change-letter')
  return (
    <>
      {second && <p className="soft">{words('letter.needs-second')}</p>}
      {agreed && second ? (
        <p>{words('letter.needs-another')}</p>
      ) : (
        count > 0 && (
          <ActForm act="send-letter" back={path} hidden={{ letterId, shown: count }}>
            <Button>{words(second && !firstBy ? 'letter.agree' : 'letter.send')}</Button>
          </ActForm>
        )
      )}
      <Folded title={words('letter.change')} open={before !== undefined}>
        <LetterForm
          locale={locale}
          act="change-letter"
          path={path}
          hidden={{ letterId }}
          submit={words('letter.change-submit')}
          sessions={letter.sessions}
          to={to}
          now={{ audience, sessionId: session?.id ?? null, subject, body }}
          refused={before}
        />
      </Folded>
      <ActForm act="drop-letter" back={path} hidden={{ letterId }}>
        <Button weight="stop">{words('letter.drop')}</Button>
      </ActForm>
    </>
  )
}
