import { Byline } from '@/app/_ui/conference/byline'
import { Moment } from '@/app/_ui/conference/moment'
import { Pager } from '@/app/_ui/page/pager'
import type { readRevisions } from '@/lib/contributions/revisions/read-revisions'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Differences } from './differences'

interface Props {
  locale: Locale
  shown: Awaited<ReturnType<typeof readRevisions>>
}

/** What was corrected in a published contribution, the last correction first. */
export function ChangesPage({ locale, shown }: Props) {
  const words = wordsIn(locale)
  const { slug, number, now, changes, withheld, more } = shown
  const permalink = `/${locale}/conferences/${slug}/c/${number}`
  return (
    <div className="column flow">
      <p className="trail">{inLocale(shown.conferenceTitle, locale).text}</p>
      <h1>
        <small>
          {words.rich('changes.of', { n: number, who: () => <Byline key="who" locale={locale} {...shown} /> })}
        </small>
        {words('changes.title')}
      </h1>
      <p>
        <a href={permalink}>{words('changes.back', { n: number })}</a>
      </p>
      {changes.length > 0 && <p className="soft">{words('changes.intro')}</p>}
      {changes.map(({ revision, publishedAt, language, pieces }) => (
        <section key={revision} className="card flow">
          <h2 className="mt-0 text-base">
            {words.rich('changes.published', {
              at: () => <Moment key="at" at={new Date(publishedAt)} now={new Date(now)} locale={locale} />,
            })}
          </h2>
          <Differences locale={locale} language={language} pieces={pieces} />
        </section>
      ))}
      {withheld && <p className="soft">{words('changes.withheld')}</p>}
      <Pager locale={locale} older={more === null ? null : `${permalink}/changes?before=${more}`} />
    </div>
  )
}
