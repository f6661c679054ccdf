import '@/app/_style/protecting.css'
import '@/app/_style/utilities.css'
import { Byline } from '@/app/_ui/conference/byline'
import { RenderedText } from '@/app/_ui/conference/rendered-text'
import { Said } from '@/app/_ui/conference/said'
import { DeskWays } from '@/app/_ui/desk/desk-ways'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Select } from '@/app/_ui/form/select'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import type { readFlagged } from '@/lib/moderation/protecting/read-flagged'
import { restoreReasons } from '@/lib/moderation/protecting/rules'
import { intlLocale, isolated, type Locale } from '@/lib/text/locales'
import { relativeText } from '@/lib/text/moments'
import { wordsIn } from '@/lib/text/words'
import { HideForm } from './hide-form'

type Shown = Awaited<ReturnType<typeof readFlagged>>
type Item = Shown['contributions'][number]

interface Props {
  locale: Locale
  flagged: Shown
  mayCoordinate: boolean
  done: string | undefined
  refused: string | undefined
}

/** What readers ask the desk to look at, and what is hidden, with what can be decided about each. */
export function FlaggedPage({ locale, flagged, mayCoordinate, done, refused }: Props) {
  const words = wordsIn(locale)
  const { slug, waitingBeside, flagLimit, contributions } = flagged
  return (
    <div className="column flow">
      <DeskWays locale={locale} slug={slug} here="flags" beside={waitingBeside} mayCoordinate={mayCoordinate} />
      <h1>{words('flagged.title')}</h1>
      {refused && <Notice kind="stopped">{refused}</Notice>}
      {done === 'hide-contribution' && <Notice kind="done">{words('flagged.done-hide')}</Notice>}
      {done === 'restore-contribution' && <Notice kind="done">{words('flagged.done-restore')}</Notice>}
      <p className="soft">{words('flagged.text', { limit: flagLimit })}</p>
      {contributions.length === 0 && (
        <Empty title={words('flagged.empty')}>
          <p>{words('flagged.empty-text')}</p>
        </Empty>
      )}
      {contributions.map((item) => (
        <Flagged key={item.id} locale={locale} item={item} slug={slug} now={flagged.now} />
      ))}
      {flagged.past.length > 0 && <Past locale={locale} flagged={flagged} />}
    </div>
  )
}

function Past({ locale, flagged: { past, slug, now } }: { locale: Locale; flagged: Shown }) {
  const words = wordsIn(locale)
  const when = (at: string) => relativeText(new Date(at), new Date(now), intlLocale(locale))
  return (
    <section aria-labelledby="past">
      <h2 id="past">{words('flagged.past')}</h2>
      <ol className="log">
        {past.map(({ number, at, by, reason, restoredAt, restoredBy, restoredReason }) => (
          <li key={at}>
            <a href={`/${locale}/conferences/${slug}/c/${number}`}>{number}</a>{' '}
            {by
              ? words('flagged.hidden-by', { by: isolated(by), when: when(at) })
              : words('flagged.hidden-flags', { when: when(at) })}
            {reason && ` – ${words(`reason.${reason}.name`)}`}
            <br />
            {restoredBy
              ? words('flagged.restored-by', { by: isolated(restoredBy), when: when(restoredAt) })
              : words('flagged.taken-back', { when: when(restoredAt) })}
            {restoredReason && ` – ${words(`flagged.restore-reason.${restoredReason}`)}`}
          </li>
        ))}
      </ol>
    </section>
  )
}

function Flagged({ locale, item, slug, now }: { locale: Locale; item: Item; slug: string; now: string }) {
  const base = `/${locale}/conferences/${slug}`
  return (
    <section className="card flow" id={`f${item.number}`}>
      <h2 className="mt-0">
        <a href={`${base}/c/${item.number}`}>{item.number}</a> <Byline locale={locale} {...item} />
      </h2>
      <p className="soft small">
        <Said text={item.thread} locale={locale} />
      </p>
      <Why locale={locale} item={item} now={now} />
      <RenderedText language={item.language} title={item.title} html={item.html} />
      {item.correction && (
        <section className="waiting">
          <h3 className="mt-0">{wordsIn(locale)('flagged.correction')}</h3>
          <p className="soft small">{wordsIn(locale)('flagged.correction-text')}</p>
          {item.correction.html && <RenderedText {...item.correction} />}
        </section>
      )}
      <p>
        <a href={`${base}/desk/${item.id}`}>
          {wordsIn(locale)(item.correction ? 'flagged.decide-correction' : 'flagged.open')}
        </a>
      </p>
      <Decide locale={locale} item={item} path={`${base}/desk/flags`} />
    </section>
  )
}

function Why({ locale, item: { hidden, flags }, now }: { locale: Locale; item: Item; now: string }) {
  const words = wordsIn(locale)
  const when = hidden && relativeText(new Date(hidden.at), new Date(now), intlLocale(locale))
  return (
    <ul>
      {hidden && when && (
        <li>
          {hidden.by
            ? words('flagged.hidden-by', { by: isolated(hidden.by), when })
            : words('flagged.hidden-by-flags', { when })}
          {hidden.reason && ` – ${words(`reason.${hidden.reason}.name`)}`}
        </li>
      )}
      {flags.map(({ reason, count }) => (
        <li key={reason}>{words('flagged.count', { count, reason: words(`flag.reason.${reason}`) })}</li>
      ))}
    </ul>
  )
}

function Decide({ locale, item, path }: { locale: Locale; item: Item; path: string }) {
  const words = wordsIn(locale)
  const hidden = { contributionId: item.id }
  const settled = item.hidden?.by
  return (
    <>
      {!settled && <HideForm locale={locale} item={item} path={path} />}
      <ActForm act="restore-contribution" back={path} hidden={hidden}>
        <Select
          id={`restore-${item.number}`}
          name="reason"
          label={words('decision.reason')}
          options={restoreReasons.map((code) => ({ value: code, label: words(`flagged.restore-reason.${code}`) }))}
        />
        <Button weight="quiet">{words(item.hidden ? 'flagged.restore' : 'flagged.keep')}</Button>
      </ActForm>
    </>
  )
}
