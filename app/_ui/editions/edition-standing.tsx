import '@/app/_style/utilities.css'
import { Moment } from '@/app/_ui/conference/moment'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownEdition } from './shown'

interface Props {
  locale: Locale
  shown: ShownEdition
  path: string
}

/** What becomes of the day's digests as things stand, for how many, and what somebody of the desk can decide about them. */
export function EditionStanding({ locale, shown, path }: Props) {
  const words = wordsIn(locale)
  const { state, readers, digests, open } = shown
  return (
    <section className="card flow" aria-labelledby="standing">
      <h2 id="standing" className="mt-0">
        {words(`editions.state.${state}`)}
      </h2>
      <p>{words(`editions.state-text.${state}`)}</p>
      <Who locale={locale} shown={shown} />
      <p>{words('editions.readers', { count: readers })}</p>
      {digests.sent + digests.waiting + digests.skipped > 0 && (
        <p className="soft small">{words('editions.digests', { ...digests })}</p>
      )}
      {open && <Deciding locale={locale} shown={shown} path={path} />}
    </section>
  )
}

function Deciding({ locale, shown: { conferenceId, dayOn, edition, state }, path }: Props) {
  const words = wordsIn(locale)
  const about = { conferenceId, dayOn }
  return (
    <div className="deeds">
      {state === 'by-itself' && (
        <ActForm act="approve-edition" back={path} hidden={{ ...about, revision: edition?.revision ?? 0 }}>
          <Button>{words('editions.approve')}</Button>
        </ActForm>
      )}
      {state === 'held' ? (
        <ActForm act="release-digests" back={path} hidden={about}>
          <Button>{words('editions.release')}</Button>
        </ActForm>
      ) : (
        <ActForm act="hold-digests" back={path} hidden={about}>
          <Button weight="quiet">{words('editions.hold')}</Button>
        </ActForm>
      )}
    </div>
  )
}

function Who({ locale, shown: { edition, now } }: Pick<Props, 'locale' | 'shown'>) {
  const words = wordsIn(locale)
  const acts = [
    ['written', edition?.writtenBy, edition?.writtenAt],
    ['approved', edition?.approvedBy, edition?.approvedAt],
    ['held', edition?.heldBy, edition?.heldAt],
  ] as const
  return acts.map(([did, by, at]) =>
    by && at ? (
      <p key={did} className="soft small">
        {words.rich(`editions.who.${did}`, {
          by: () => <bdi>{by}</bdi>,
          when: () => <Moment at={new Date(at)} now={new Date(now)} locale={locale} style="short" />,
        })}
      </p>
    ) : null,
  )
}
