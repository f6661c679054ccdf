import { Said } from '@/app/_ui/conference/said'
import type { Refused } from '@/app/_ui/form/refused'
import { DECLINED_DAYS } from '@/lib/library/rules'
import { wordsIn } from '@/lib/text/words'
import { FileLink } from './document-entry'
import { TakeBack } from './document-forms'
import type { LibraryPlace, ShownDocument, ShownLibrary } from './shown'

interface Props {
  place: LibraryPlace
  library: ShownLibrary
  refused: Refused | undefined
}

/** What somebody proposed that is not in the library: what waits, and what was answered, with the reason. */
export function OwnDocuments({ place, library: { own } }: Props) {
  if (own.length === 0) return null
  return (
    <section aria-labelledby="own">
      <h2 id="own">{wordsIn(place.locale)('library.own-title')}</h2>
      <ul className="documents">
        {own.map((document) => (
          <OwnDocument key={document.id} place={place} document={document} />
        ))}
      </ul>
    </section>
  )
}

function OwnDocument({ place, document }: { place: LibraryPlace; document: ShownDocument }) {
  const { locale, path } = place
  const words = wordsIn(locale)
  const { id, title, state, reason, message } = document
  if (state === 'listed') return null
  return (
    <li id={`own-${id}`} data-state={state}>
      <p className="document-title">
        <Said text={title} locale={locale} />
      </p>
      <p>{words(`library.state.${state}`)}</p>
      {reason && (
        <p>
          <b>{words('library.why')}</b> {words(`library.reason.${reason}.text`)}
        </p>
      )}
      {message && (
        <p>
          <b>{words('me.moderator-says')}</b> <span dir="auto">{message}</span>
        </p>
      )}
      {state === 'declined' && <p className="soft small">{words('library.kept-days', { days: DECLINED_DAYS })}</p>}
      {state !== 'removed' && (
        <>
          <FileLink place={place} document={document} />
          <TakeBack locale={locale} path={path} document={document} />
        </>
      )}
    </li>
  )
}
