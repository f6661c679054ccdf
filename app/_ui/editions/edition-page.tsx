import '@/app/_style/coordination.css'
import '@/app/_style/outcomes.css'
import { dayText } from '@/app/_ui/conduct/day'
import { Changed } from '@/app/_ui/desk/changed.client'
import { type Refused, refusedHere } from '@/app/_ui/form/refused'
import { CiteList } from '@/app/_ui/outcomes/cite-list'
import { Notice } from '@/app/_ui/page/notice'
import { directionOf, type InLocales, type Locale, locales } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { EditionForm } from './edition-form'
import { EditionStanding } from './edition-standing'
import { listed, type ShownEdition } from './shown'

interface Props {
  locale: Locale
  shown: ShownEdition
  done?: string | undefined
  refused?: Refused | undefined
}

const said = {
  'write-edition': 'editions.saved',
  'approve-edition': 'editions.approved',
  'hold-digests': 'editions.held',
  'release-digests': 'editions.released',
} as const

/** What the team puts into the digests of a day, beside what is new. */
export function EditionPage({ locale, shown, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, conferenceId, heardTo, dayOn, edition, lines, open } = shown
  const conference = `/${locale}/conferences/${slug}`
  const path = `${conference}/desk/editions/${dayOn}`
  const writing = refusedHere(refused, 'write-edition')
  const happened = said[done as keyof typeof said]
  return (
    <div className="column wide flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={`${conference}/desk/editions`}>{words('editions.title')}</a>
      </nav>
      <h1>{words('editions.of-day', { day: dayText(dayOn, locale) })}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {happened && <Notice kind="done">{words(happened)}</Notice>}
      <Changed
        stream={`desk:${conferenceId}`}
        about="edition"
        heardTo={heardTo}
        say={words('editions.changed-say')}
        href={path}
      />
      <EditionStanding locale={locale} shown={shown} path={path} />
      {!open && <Notice kind="told">{words('editions.over')}</Notice>}
      {writing && edition && <Now locale={locale} edition={edition} />}
      {open ? (
        <div className="beside-list">
          <EditionForm locale={locale} shown={shown} path={path} refused={writing} />
          <section aria-labelledby="citable">
            <h2 id="citable">{words('editions.new')}</h2>
            <p className="soft small">{words('editions.new-hint')}</p>
            <CiteList locale={locale} lines={lines} conference={conference} />
          </section>
        </div>
      ) : (
        edition && <Now locale={locale} edition={edition} />
      )}
    </div>
  )
}

/** What is written, in each language: for whoever was second, so that nothing of either is lost, and of a day that is over. */
function Now({ locale, edition }: { locale: Locale; edition: NonNullable<ShownEdition['edition']> }) {
  const words = wordsIn(locale)
  const { lead, question, highlights } = edition
  return (
    <section className="kept-beside">
      <h2>{words('editions.now')}</h2>
      <Texts label={words('editions.lead')} texts={lead} />
      {highlights.length > 0 && <p>{words('editions.highlights-are', { numbers: listed(highlights, locale) })}</p>}
      <Texts label={words('editions.question')} texts={question} />
    </section>
  )
}

function Texts({ label, texts }: { label: string; texts: InLocales }) {
  if (Object.keys(texts).length === 0) return null
  return (
    <>
      <h3>{label}</h3>
      {locales.map(
        (one) =>
          texts[one] && (
            <blockquote key={one} lang={one} dir={directionOf(one)}>
              {texts[one]}
            </blockquote>
          ),
      )}
    </>
  )
}
