import { Byline } from '@/app/_ui/conference/byline'
import '@/app/_style/desk.css'
import '@/app/_style/exchange.css'
import '@/app/_style/item.css'
import type { ReactNode } from 'react'
import { AgeBar } from '@/app/_ui/conference/age-bar'
import { Folded } from '@/app/_ui/form/folded'
import type { Refused } from '@/app/_ui/form/refused'
import { WholeMail } from '@/app/_ui/mails/whole-mail'
import { Notice } from '@/app/_ui/page/notice'
import { HeldPanel, type ShownHolding } from '@/app/_ui/protecting/held-panel'
import { ProtectForm } from '@/app/_ui/protecting/protect-form'
import type { Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import { Changed } from './changed.client'
import { Changes } from './changes'
import { Decide } from './decide'
import { AlsoDone } from './decided'
import { Way } from './deciding/way'
import { DeskWays } from './desk-ways'
import { Asked } from './item/asked'
import { BothLanguages } from './item/both-languages'
import { Exchange } from './item/exchange'
import { Neighbours, Others } from './item/others'
import { PointedOut } from './item/pointed-out'
import { ItemStanding } from './item/standing'
import { ItemContext } from './item-context'
import { Keys } from './keys/keys'
import { DueDecisions, OfferSuspension } from './queue/due'
import { Asks } from './queue-item'
import type { ShownItem, ShownQueue } from './shown'

interface Props {
  locale: Locale
  item: ShownItem
  queue: ShownQueue
  mayCoordinate: boolean
  /** Its text, where it is set aside. */
  aside?: ShownHolding | undefined
  /** The mail it came by, where it was not certain which words are its writer's. */
  whole?: string | null | undefined
  refused?: Refused | undefined
  /** The act that led here, if any. */
  done?: string | undefined
  /** What has just been decided on another text. */
  children?: ReactNode
}

/** One contribution to decide on: the queue on the start side, the text in the middle, what is around it at the end. */
export function ItemPage({ locale, item, queue, mayCoordinate, aside, whole, refused, done, children }: Props) {
  const words = wordsIn(locale)
  const desk = `/${locale}/conferences/${item.slug}/desk`
  const path = `${desk}/${item.id}`
  const waits = item.state === 'waiting'
  const due = queue.due.some(({ contributionId }) => contributionId === item.id)
  const toDecide = waits && !due
  const of = { locale, item, path, refused }
  return (
    <>
      <DeskWays
        locale={locale}
        slug={item.slug}
        here="queue"
        beside={item.waitingBeside}
        mayCoordinate={mayCoordinate}
      />
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <AlsoDone locale={locale} done={done} />
      {children}
      <DueDecisions locale={locale} queue={queue} />
      <div className="desk">
        <div className="read">
          <Changed
            stream={`desk:${item.conferenceId}`}
            about="contribution"
            heardTo={item.heardTo}
            contributionId={item.id}
            say={words('desk.item-changed')}
            href={`${path}?since=${item.revision}`}
          />
          <article>
            {waits && <AgeBar hours={item.hours} target={queue.targetHours} locale={locale} />}
            <h1>
              {item.corrects !== null && <small>{words('desk.corrects', { number: item.corrects })}</small>}
              <Byline locale={locale} {...item.author} />
            </h1>
            <Provenance locale={locale} item={item} />
            {item.asks && <Asks locale={locale} of={item.asks.of} />}
            {waits && <Changes locale={locale} item={item} />}
            {item.html === null ? (
              <p className="soft">{words('desk.withdrawn')}</p>
            ) : (
              <BothLanguages locale={locale} item={item} html={item.html} />
            )}
          </article>
          {whole && (
            <Folded title={words('held-mail.doubted')} open>
              <WholeMail text={whole} />
            </Folded>
          )}
          {aside && !item.own && (
            <HeldPanel locale={locale} held={aside} language={item.language} path={path} waits={toDecide} />
          )}
          {waits && <PointedOut locale={locale} item={item} />}
          {toDecide && <ItemStanding {...of} />}
          {toDecide && !item.own && !aside && <Decide {...of} />}
          {toDecide && !item.own && !aside && (
            <Way name="s" title={words('held.protect')} open={false}>
              <ProtectForm locale={locale} hidden={{ contributionId: item.id, revision: item.revision }} path={path} />
            </Way>
          )}
          {waits && item.own && <Notice kind="told">{words('decision.own')}</Notice>}
          {waits && due && <Notice kind="told">{words('decision.due-here')}</Notice>}
          {!waits && <Settled locale={locale} item={item} desk={desk} kept={refused?.typed.message} />}
          <Asked locale={locale} item={item} />
          <Exchange {...of} />
          <Neighbours locale={locale} item={item} desk={desk} />
          <Keys locale={locale} />
        </div>
        <ItemContext locale={locale} item={item} />
        <Others locale={locale} item={item} queue={queue} desk={desk} />
      </div>
    </>
  )
}

function Provenance({ locale, item }: { locale: Locale; item: ShownItem }) {
  const words = wordsIn(locale)
  return (
    <p className="from">
      {item.author.detail && (
        <>
          <bdi>{item.author.detail}</bdi>
          {SEPARATOR}
        </>
      )}
      {countryName(item.author.country, locale)} <b>{words(`languages.${item.language}`)}</b>
      {item.revision > 1 && <b>{words('desk.revision', { n: item.revision })}</b>}
      {item.late && <mark>{words('pieces.late')}</mark>}
      {item.early && <mark>{words('desk.early')}</mark>}
    </p>
  )
}

interface OfSettled {
  locale: Locale
  item: ShownItem
  desk: string
  kept?: string | undefined
}

/** What has become of it, and the message that somebody was still writing to its author. */
function Settled({ locale, item, desk, kept }: OfSettled) {
  const words = wordsIn(locale)
  const offers = item.state === 'declined' && item.decisions[0]?.reason === 'paid-offer' && !item.author.relayedBy
  return (
    <section className="door">
      <h2>{words('decision.settled')}</h2>
      {item.state === 'returned' && (
        <p>{words(item.closed ? 'decision.not-resubmitted' : 'decision.waits-for-author')}</p>
      )}
      {item.number !== null && (
        <p>
          {words('decision.done.published', { number: item.number })}{' '}
          <a href={`/${locale}/conferences/${item.slug}/c/${item.number}`}>{words('decision.see')}</a>
        </p>
      )}
      {offers && (
        <p>
          <OfferSuspension locale={locale} desk={desk} shownAs={item.author.shownAs} />
        </p>
      )}
      {kept && (
        <div className="kept">
          <h3>{words('decision.kept')}</h3>
          <p dir="auto">{kept}</p>
        </div>
      )}
    </section>
  )
}
