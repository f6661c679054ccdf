import '@/app/_style/library.css'
import { Said } from '@/app/_ui/conference/said'
import { Changed } from '@/app/_ui/desk/changed.client'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Pager } from '@/app/_ui/page/pager'
import type { Outcome } from '@/lib/doors/outcome'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { AddDocument } from './add-document'
import { DocumentEntry } from './document-entry'
import { DecideDocument, RemoveDocument, Retitle } from './document-forms'
import { Narrow } from './narrow'
import { OwnDocuments } from './own-documents'
import { libraryPath, type ShownLibrary } from './shown'

interface Props {
  locale: Locale
  library: ShownLibrary
  zone: string | null
  outcome: Outcome
}

/** The documents of a conference: to find and take along, to propose, and for the desk to take in. */
export function LibraryPage({ locale, library, zone, outcome }: Props) {
  const words = wordsIn(locale)
  const { slug, title, listed, asked, mayDecide } = library
  const conference = `/${locale}/conferences/${slug}`
  const path = `${conference}/library`
  const place = { locale, path, zone, now: new Date(library.now) }
  const { refused } = outcome
  return (
    <div className="column flow">
      <nav className="trail" aria-label={words('chrome.trail')}>
        <a href={conference}>
          <Said text={title} locale={locale} />
        </a>
      </nav>
      <Became locale={locale} outcome={outcome} />
      <h1>{words('library.title')}</h1>
      <p className="soft">{words('library.text')}</p>
      <Waiting {...{ place, library, outcome }} />
      <OwnDocuments place={place} library={library} refused={refused} />
      <Narrow locale={locale} path={path} library={library} />
      <Changed
        stream={`conference:${library.conferenceId}`}
        heardTo={library.heardTo}
        about="document"
        say={words('library.changed')}
        href={libraryPath(path, library)}
      />
      {listed.length === 0 && (
        <Empty title={words('library.none')}>
          <p>{words('library.none-text')}</p>
          {(asked.session || asked.language) && <a href={path}>{words('library.all')}</a>}
        </Empty>
      )}
      <ul className="documents">
        {listed.map((document) => (
          <DocumentEntry key={document.id} place={place} document={document} flagged={mayDecide}>
            {mayDecide && document.state === 'listed' && (
              <>
                <Retitle locale={locale} path={path} document={document} refused={refused} />
                <RemoveDocument locale={locale} path={path} document={document} refused={refused} />
              </>
            )}
          </DocumentEntry>
        ))}
      </ul>
      <Pager locale={locale} older={library.next && libraryPath(path, library, library.next)} />
      <AddDocument locale={locale} path={path} library={library} refused={refused} />
    </div>
  )
}

const deeds = ['add-document', 'accept-document', 'decline-document', 'remove-document', 'retitle-document'] as const

function Became({ locale, outcome: { done, refused } }: Pick<Props, 'locale' | 'outcome'>) {
  const words = wordsIn(locale)
  if (refused) return <Notice kind="stopped">{refused.text}</Notice>
  const act = deeds.find((one) => one === done)
  return act ? <Notice kind="done">{words(`library.done.${act}`)}</Notice> : null
}

interface Of {
  place: Parameters<typeof DocumentEntry>[0]['place']
  library: ShownLibrary
  outcome: Outcome
}

/** For the desk: what was proposed and has no answer yet, the oldest first. */
function Waiting({ place, library: { waiting }, outcome }: Of) {
  if (waiting.length === 0) return null
  const words = wordsIn(place.locale)
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words('library.waiting-title', { count: waiting.length })}</h2>
      <ul className="documents">
        {waiting.map((document) => (
          <DocumentEntry key={document.id} place={place} document={document} flagged={true}>
            <DecideDocument locale={place.locale} path={place.path} document={document} refused={outcome.refused} />
            <Retitle locale={place.locale} path={place.path} document={document} refused={outcome.refused} />
          </DocumentEntry>
        ))}
      </ul>
    </section>
  )
}
