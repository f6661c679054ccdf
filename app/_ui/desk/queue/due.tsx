import { Byline } from '@/app/_ui/conference/byline'
import { Moment } from '@/app/_ui/conference/moment'
import { Key } from '@/app/_ui/desk/keys/key'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { countForms } from '@/app/_ui/live/count-forms'
import { isolated, type Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { madeOnce, wordsIn } from '@/lib/text/words'
import type { ShownQueue } from '../shown'
import { DueRow } from './due-row.client'

interface Props {
  locale: Locale
  queue: Pick<ShownQueue, 'due' | 'now' | 'heardTo' | 'conferenceId' | 'slug'>
}

const leftForms = madeOnce((locale) => countForms(locale, (seconds) => wordsIn(locale)('decision.due-in', { seconds })))

/** What was decided and nobody outside has heard of yet, which whoever decided can undo; and what is kept for an opening. */
export function DueDecisions({ locale, queue }: Props) {
  const words = wordsIn(locale)
  const { now, heardTo, conferenceId, slug } = queue
  const due = queue.due.filter(({ keptUntil }) => keptUntil === null)
  const left = leftForms(locale)
  const desk = `/${locale}/conferences/${slug}/desk`
  return (
    <>
      {due.length > 0 && (
        <section className="notice" data-kind="told" aria-labelledby="due">
          <h2 id="due">{words('decision.due-title')}</h2>
          <p className="soft small">{words('decision.due-told')}</p>
          <ul>
            {due.map((one) => (
              <DueRow
                key={`${one.contributionId} ${one.dueAt}`}
                {...{ now, heardTo, left, contributionId: one.contributionId, dueAt: one.dueAt }}
                stream={`desk:${conferenceId}`}
                words={becameWords(locale)}
                undo={one.own && <Undo locale={locale} desk={desk} contributionId={one.contributionId} />}
              >
                <What locale={locale} desk={desk} one={one} />
              </DueRow>
            ))}
          </ul>
        </section>
      )}
      <Kept locale={locale} queue={queue} desk={desk} />
    </>
  )
}

const becameWords = (locale: Locale) => {
  const words = wordsIn(locale)
  return {
    published: words('decision.became.published'),
    returned: words('decision.became.returned'),
    declined: words('decision.became.declined'),
    merged: words('decision.became.merged'),
    protected: words('decision.became.protected'),
    kept: words('decision.became.kept'),
    undone: words('decision.became.undone'),
    lapsed: words('decision.became.lapsed'),
  }
}

interface Of {
  locale: Locale
  desk: string
}

function Undo({ locale, desk, contributionId }: Of & { contributionId: string }) {
  return (
    <ActForm act="undo-decision" back={`${desk}/${contributionId}`} hidden={{ contributionId }}>
      <Button weight="quiet" data-key="z" aria-keyshortcuts="z">
        {wordsIn(locale)('decision.undo')} <Key name="z" />
      </Button>
    </ActForm>
  )
}

/** What was decided on whose text; of an offer, also what else can be done about whoever makes it. */
function What({ locale, desk, one }: Of & { one: Props['queue']['due'][number] }) {
  const words = wordsIn(locale)
  const { contributionId, kind, by, own, author, reason } = one
  return (
    <>
      <a href={`${desk}/${contributionId}`}>
        {words.rich(`decision.due.${kind}`, { who: () => <Byline key="who" locale={locale} {...author} /> })}
      </a>
      {!own && (
        <>
          {SEPARATOR}
          {words.rich('decision.due-by', { by: () => <bdi key="by">{by}</bdi> })}
        </>
      )}
      {reason === 'paid-offer' && !author.relayedBy && (
        <>
          {SEPARATOR}
          <OfferSuspension locale={locale} desk={desk} shownAs={author.shownAs} />
        </>
      )}
      {SEPARATOR}
    </>
  )
}

/** Whoever offers for money what is nobody's to sell writes again: the way to keep them from it. */
export function OfferSuspension({ locale, desk, shownAs }: Of & { shownAs: string }) {
  return (
    <a href={`${desk}/suspensions?q=${encodeURIComponent(shownAs)}`}>
      {wordsIn(locale)('decision.offer-suspend', { name: isolated(shownAs) })}
    </a>
  )
}

/** What is published when its session opens. */
function Kept({ locale, queue: { due, now }, desk }: Props & { desk: string }) {
  const words = wordsIn(locale)
  const kept = due.filter(({ keptUntil }) => keptUntil !== null)
  if (kept.length === 0) return null
  return (
    <section className="notice" data-kind="told" aria-labelledby="kept">
      <h2 id="kept">{words('decision.kept-title')}</h2>
      <p className="soft small">{words('decision.kept-told')}</p>
      <ul>
        {kept.map((one) => (
          <li key={one.contributionId} className="due">
            <p>
              <What locale={locale} desk={desk} one={one} />
              {words.rich('decision.kept-until', {
                when: () => (
                  <Moment
                    key="at"
                    at={new Date(one.keptUntil ?? now)}
                    now={new Date(now)}
                    style="short"
                    locale={locale}
                  />
                ),
              })}
            </p>
            <ActForm
              act="undo-decision"
              back={`${desk}/${one.contributionId}`}
              hidden={{ contributionId: one.contributionId }}
            >
              <Button weight="quiet">{words('decision.undo')}</Button>
            </ActForm>
          </li>
        ))}
      </ul>
    </section>
  )
}
