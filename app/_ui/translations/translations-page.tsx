import { Byline } from '@/app/_ui/conference/byline'
import '@/app/_style/desk.css'
import { Empty } from '@/app/_ui/page/empty'
import { Pager } from '@/app/_ui/page/pager'
import { directionOf, intlLocale, type Locale, langTag, locales } from '@/lib/text/locales'
import { relativeText, SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { type ShownTranslations, translationPaths } from './shown'
import { languageName, TranslationWays } from './translation-ways'

interface Props {
  locale: Locale
  shown: ShownTranslations
}

/** What nobody has checked yet in one language, oldest first. */
export function TranslationsPage({ locale, shown }: Props) {
  const words = wordsIn(locale)
  const { language, items, next, slug } = shown
  const paths = translationPaths(locale, slug)
  return (
    <div className="column flow">
      <h1>{words('translations.title')}</h1>
      <p className="soft">{words('translations.text')}</p>
      <TranslationWays
        label={words('translations.into')}
        ways={locales.map((one) => ({
          href: paths.list(one),
          text: languageName(locale, one),
          here: one === language,
        }))}
      />
      {items.length === 0 && (
        <Empty title={words('translations.none')}>
          <p>{words('translations.none-text')}</p>
        </Empty>
      )}
      <ol className="queue">
        {items.map((item) => (
          <Item key={item.number} item={item} locale={locale} shown={shown} href={paths.one(item.number, language)} />
        ))}
      </ol>
      <Pager locale={locale} newer={next === null ? null : `${paths.list(language)}&after=${next}`} />
      <p>
        <a href={paths.glossary}>{words('glossary.title')}</a>
      </p>
    </div>
  )
}

type ItemProps = Props & { item: ShownTranslations['items'][number]; href: string }

/** One contribution: how far its translation has come, and how it begins. */
function Item({ item, locale, shown, href }: ItemProps) {
  const words = wordsIn(locale)
  const { number, language, title, beginning, proposed, drafted, stale, failure } = item
  return (
    <li className="card queued">
      <h2>
        <a href={href}>
          {number} <Byline locale={locale} {...item} />
        </a>
      </h2>
      <p className="from">
        <b>{words(`languages.${language}`)}</b>
        {proposed && <mark>{words('translations.proposed')}</mark>}
        {drafted && <b>{words('translations.drafted')}</b>}
        {stale && <mark>{words('rendering.stale')}</mark>}
      </p>
      {failure && (
        <p className="small soft">
          {words('translations.failed', { reason: failure.reason })}
          {SEPARATOR}
          <time dateTime={failure.at}>
            {relativeText(new Date(failure.at), new Date(shown.now), intlLocale(locale))}
          </time>
        </p>
      )}
      <p className="text" lang={langTag(language)} dir={directionOf(language)}>
        {title && <strong>{title} — </strong>}
        {beginning}
      </p>
    </li>
  )
}
