import '@/app/_style/record.css'
import { Said } from '@/app/_ui/conference/said'
import { Empty } from '@/app/_ui/page/empty'
import { type CountedKind, SMALLEST_CELL } from '@/lib/moderation/record/rules'
import { reasonSaid } from '@/lib/moderation/record/said'
import { directionOf, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownModeration } from './shown'

interface Props {
  locale: Locale
  moderation: ShownModeration
}

const becomes = ['published', 'returned', 'declined', 'merged', 'protected'] as const

/** How a conference is moderated, for anybody: its rules, what can happen to a text, and how often it did. */
export function ModerationPage({ locale, moderation }: Props) {
  const words = wordsIn(locale)
  const { slug, title, targetHours, mode, months } = moderation
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`/${locale}/conferences/${slug}`}>
          <Said text={title} locale={locale} />
        </a>
      </nav>
      <h1>{words('moderated.title')}</h1>
      <p className="text">{words(`moderated.intro.${mode}`)}</p>
      <p>{words('moderated.target', { hours: targetHours })}</p>
      <h2>{words('moderated.how-title')}</h2>
      <ul className="outcomes">
        {becomes.map((kind) => (
          <li key={kind}>{words(`moderated.how.${kind}`)}</li>
        ))}
      </ul>
      <p>{words('moderated.how.logged', { months })}</p>
      <Rules locale={locale} moderation={moderation} />
      <Figures locale={locale} moderation={moderation} />
    </div>
  )
}

function Rules({ locale, moderation: { rules } }: Props) {
  const words = wordsIn(locale)
  const language = [locale, ...locales].find((each) => rules[each]?.length)
  return (
    <>
      <h2>{words('programme.rules')}</h2>
      {!language && <p className="soft">{words('moderated.no-rules')}</p>}
      {language && (
        <ol className="outcomes" lang={language} dir={directionOf(language)}>
          {rules[language]?.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ol>
      )}
    </>
  )
}

function Figures({ locale, moderation: { kinds, reasons, medianHours, notSentAgain } }: Props) {
  const words = wordsIn(locale)
  const table = (caption: string, head: string, counts: { name: string; count: number | null }[]) => (
    <table className="people figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col">{words('moderated.how-many')}</th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{count ?? <span className="soft">{words('moderated.few')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  if (kinds.length === 0)
    return (
      <Empty title={words('moderated.none')}>
        <p>{words('moderated.none-text')}</p>
      </Empty>
    )
  const named = kinds.map(({ name, count }) => ({ name: words(`record.kind.${name as CountedKind}`), count }))
  const whys = reasons.map(({ name, count }) => ({ name: reasonSaid(name, locale), count }))
  return (
    <>
      <h2>{words('moderated.figures')}</h2>
      {medianHours !== null && <p>{words('moderated.median', { hours: Math.round(medianHours) })}</p>}
      {notSentAgain !== null && <p>{words('moderated.not-sent-again', { count: notSentAgain })}</p>}
      {table(words('moderated.kinds'), words('record.kind-label'), named)}
      {whys.length > 0 && table(words('moderated.reasons'), words('record.reason-label'), whys)}
      <p className="soft small">{words('moderated.few-text', { least: SMALLEST_CELL })}</p>
    </>
  )
}
