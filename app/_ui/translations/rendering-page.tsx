import { Byline } from '@/app/_ui/conference/byline'
import '@/app/_style/translations.css'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Notice } from '@/app/_ui/page/notice'
import type { Outcome } from '@/lib/doors/outcome'
import { kinds } from '@/lib/renderings/rules'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { RenderingForms } from './rendering-forms'
import { type ShownRendering, translationPaths } from './shown'
import { Terms } from './terms'
import { languageName, TranslationWays } from './translation-ways'

interface Props {
  locale: Locale
  shown: ShownRendering
  outcome: Outcome
}

/** A contribution and, beside it, the place to say it in another language. */
export function RenderingPage({ locale, shown, outcome }: Props) {
  const words = wordsIn(locale)
  const { number, into, kind, possible, slug, mayCheck } = shown
  const paths = translationPaths(locale, slug)
  const path = paths.one(number, into, kind)
  return (
    <div className="flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        {mayCheck && (
          <>
            <a href={paths.list(into)}>{words('translations.title')}</a>
            {SEPARATOR}
          </>
        )}
        <a href={`${paths.conference}/c/${number}`}>{words('translations.in-place')}</a>
      </nav>
      <Said locale={locale} outcome={outcome} />
      <h1>{words('translations.one', { n: number })}</h1>
      <TranslationWays
        label={words('translations.into')}
        ways={possible.map((one) => ({
          href: paths.one(number, one, kind),
          text: languageName(locale, one),
          here: one === into,
        }))}
      />
      <div className="two-texts">
        <article>
          <h2>{words('rendering.original', { language: words(`languages.${shown.language}`) })}</h2>
          <h3>
            <Byline locale={locale} {...shown} />
          </h3>
          <RenderedText language={shown.language} title={shown.title} html={shown.html} />
          <Terms locale={locale} terms={shown.terms} glossary={paths.glossary} />
        </article>
        <section aria-labelledby="into">
          <h2 id="into">{languageName(locale, into)}</h2>
          <TranslationWays
            label={words('translations.kind')}
            ways={kinds.toReversed().map((one) => ({
              href: paths.one(number, into, one),
              text: words(`translations.kind-${one}`),
              here: one === kind,
            }))}
          />
          <RenderingForms locale={locale} shown={shown} path={path} refused={outcome.refused} />
        </section>
      </div>
    </div>
  )
}

const said = ['propose-rendering', 'check-rendering', 'decline-rendering', 'withdraw-rendering'] as const

function Said({ locale, outcome: { done, refused } }: Pick<Props, 'locale' | 'outcome'>) {
  const words = wordsIn(locale)
  if (refused) return <Notice kind="stopped">{refused.text}</Notice>
  const act = said.find((one) => one === done)
  return act ? <Notice kind="done">{words(`translations.done-${act}`)}</Notice> : null
}
