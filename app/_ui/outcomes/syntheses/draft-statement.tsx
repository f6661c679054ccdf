import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Notice } from '@/app/_ui/page/notice'
import { Differences } from '@/app/_ui/revisions/differences'
import { differencesOf } from '@/lib/text/compare/differences'
import { type Locale, locales } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { Missing } from '../missing'
import type { DraftStatement as Statement } from '../shown'
import { RestsOn } from './rests-on'
import { StatementForm } from './statement-form'

interface Props {
  locale: Locale
  sessionId: string
  path: string
  conference: string
  statement: Statement
  /** Where it can be moved among those of its kind. */
  ways: { up: boolean; down: boolean }
  refused: Refused | undefined
}

/** A statement as it stands, with what it lacks; opened, the place to write on it. */
export function DraftStatement({ locale, sessionId, path, conference, statement, ways, refused }: Props) {
  const words = wordsIn(locale)
  const { id, kind, texts, cites, missing, by, revision } = statement
  const before =
    refusedHere(refused, 'write-statement', { statementId: id }) ??
    refusedHere(refused, 'drop-statement', { statementId: id })
  return (
    <li id={id}>
      <details open={before !== undefined}>
        <summary>
          <small>{words(`synthesis.kind.${kind}`)}</small> <Said text={texts} locale={locale} />{' '}
          {cites.length > 0 && <bdi>({cites.map(({ number }) => number).join(locale === 'ar' ? '، ' : ', ')})</bdi>}{' '}
          <Missing locale={locale} missing={missing} />
          {cites.length === 0 && <mark className="lacking">{words('synthesis.rests-on-nothing')}</mark>}
        </summary>
        {before && <Notice kind="stopped">{before.text}</Notice>}
        {before && before.typed.revision !== String(revision) && (
          <Both locale={locale} statement={statement} typed={before.typed} />
        )}
        <p className="soft small">
          {words('synthesis.revision', { n: revision })}
          {SEPARATOR}
          <bdi>{by}</bdi>
          {cites.length > 0 && SEPARATOR}
          <RestsOn locale={locale} cites={cites} conference={conference} />
        </p>
        <StatementForm locale={locale} sessionId={sessionId} path={path} statement={statement} refused={before} />
        {(['up', 'down'] as const).map(
          (way) =>
            ways[way] && (
              <ActForm key={way} act="move-statement" back={path} hidden={{ sessionId, statementId: id, way }}>
                <Button weight="quiet">{words(`synthesis.move-${way}`)}</Button>
              </ActForm>
            ),
        )}
        <ActForm act="drop-statement" back={`${path}#statements`} hidden={{ sessionId, statementId: id, revision }}>
          <Button weight="quiet">{words('synthesis.drop')}</Button>
        </ActForm>
      </details>
    </li>
  )
}

/** What another has written meanwhile against what was typed, language by language: both are there to choose from. */
function Both({
  locale,
  statement: { texts },
  typed,
}: Pick<Props, 'locale' | 'statement'> & { typed: Refused['typed'] }) {
  const words = wordsIn(locale)
  const differ = locales.filter((one) => (texts[one] ?? '') !== (typed[`text-${one}`] ?? '').trim())
  return (
    <section className="kept-beside">
      <h3>{words('synthesis.both')}</h3>
      {differ.map((one) => (
        <div key={one}>
          <h4>{words(`languages.${one}`)}</h4>
          <Differences
            locale={locale}
            language={one}
            pieces={differencesOf(texts[one] ?? '', typed[`text-${one}`] ?? '')}
          />
        </div>
      ))}
    </section>
  )
}
