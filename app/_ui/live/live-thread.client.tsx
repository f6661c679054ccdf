'use client'

import { Fragment, lazy, useMemo, useRef, useState } from 'react'
import { Contribution } from '@/app/_ui/conference/contribution'
import type { ContributionLabels } from '@/app/_ui/conference/contribution-labels'
import { Empty } from '@/app/_ui/page/empty'
import { PagerLinks, type PagerWords } from '@/app/_ui/page/pager-links'
import type { Heard, ThreadPageView } from '@/lib/contributions/hear'
import { placeOf, placeText } from '@/lib/contributions/place'
import type { Acknowledging } from '@/lib/contributions/reading/acknowledging'
import { standingOn } from '@/lib/outcomes/rules/standing'
import type { Announcements } from '@/lib/people/rules'
import type { CitingWords } from '../citing/cited'
import { useCiting } from '../citing/use-citing'
import { ACKNOWLEDGING } from './acknowledging/acknowledgements'
import { useAcknowledging } from './acknowledging/use-acknowledging'
import { type CountForms, countText } from './count-text'
import { fetchLater, type Later } from './later/fetch-later'
import { type Packed, unpacked } from './packed'
import { Readers } from './presence/readers'
import { type Reader, useReading } from './reading/use-reading'
import { useBox } from './use-box'
import { useNews } from './use-news'
import { useThread } from './use-thread'

/** What the list says, in one language. */
export interface ThreadWords {
  empty: string
  emptyText: string
  count: CountForms
  /** A press of a button that could not be recorded. */
  failed: string
  citing: CitingWords
  pager: PagerWords
}

/** Few threads have one: who reads the others does not load how it is shown. */
const FromDesk = lazy(() => import('@/app/_ui/outcomes/messages/from-desk'))

type Rooted = { rootNumber: number } | undefined

interface Props {
  threadId: string
  view: ThreadPageView
  labels: ContributionLabels
  words: ThreadWords
  /** The reader, where they take part; and whether they want to be told what arrives. */
  reader: Reader | null
  announcements?: Announcements | undefined
  /** What they can acknowledge of the page, and where a form without scripts goes back to. */
  acknowledging: (Acknowledging & { conferenceId: string; back: string }) | null
  first: string | null
  older: string | null
  /** The page that begins after a place, which stands for `{after}`. */
  newer: string
  last: string | null
}

/** The contributions of one page, as the server shows them, and from then on as they are published. */
export function LiveThread({ shown }: { shown: Packed<Props> }) {
  return <Live {...useMemo(() => unpacked(shown), [shown])} />
}

function Live({ threadId, view, labels, words, reader, acknowledging, announcements, ...ways }: Props) {
  const { first, older, newer, last } = ways
  const foot = useRef<HTMLDivElement>(null)
  const stream = `thread:${threadId}`
  const { page, put, showAll } = useThread(view, stream, foot)
  const { shown, fresh } = page
  const { heardTo, session, closedAt } = view
  const { writable } = useBox({ stream, heardTo, session, closedAt, now: labels.now })
  const { contributions, more, published } = shown
  const [later, setLater] = useState<Later>()
  const [changed, setChanged] = useState<Heard>()
  const isUnread = useReading(reader, contributions)
  const { by, trouble, submit } = useAcknowledging(acknowledging, words.failed)
  useCiting(words.citing, labels.permalink)
  useNews(stream, heardTo, (heard) => {
    if (heard.thread) setChanged(heard)
    fetchLater().then(
      (pieces) => {
        setLater(pieces)
        pieces.tellOf(heard, { reads: view.reads, somebody: labels.somebody })
      },
      // Without the button there is no way to what was held back.
      () => showAll(),
    )
  })
  const end = contributions.at(-1)
  const here = new Set(contributions.map(({ number }) => number))
  const standing = (before: Rooted, next: Rooted) =>
    standingOn(shown.messages, {
      after: before ? { root: before.rootNumber } : null,
      contributions: next ? [next] : [],
      more: next !== undefined,
    }).map((one) => <FromDesk key={one.id} message={one} labels={labels} />)
  const now = writable ? labels : { ...labels, replyPath: null }
  return (
    <>
      {published > 0 && view.line === null && (
        <p className="soft" suppressHydrationWarning>
          {countText(words.count, published)}
        </p>
      )}
      {contributions.length === 0 && <Empty title={words.empty}>{words.emptyText}</Empty>}
      {contributions.map((contribution, at) => (
        <Fragment key={contribution.number}>
          {standing(contributions[at - 1], contribution)}
          <Contribution
            contribution={contribution}
            labels={now}
            here={here}
            fresh={fresh.has(contribution.number)}
            unread={!fresh.has(contribution.number) && isUnread(contribution.number)}
            acknowledging={by}
          />
        </Fragment>
      ))}
      {standing(end, undefined)}
      {acknowledging && (
        <form id={ACKNOWLEDGING} method="post" action="/do/acknowledge-contribution" hidden onSubmit={submit}>
          <input type="hidden" name="conferenceId" value={acknowledging.conferenceId} />
          <input type="hidden" name="back" value={acknowledging.back} />
        </form>
      )}
      <div ref={foot} />
      <PagerLinks
        words={words.pager}
        first={first}
        older={older}
        newer={more && end ? newer.replace('{after}', placeText(placeOf(end))) : null}
        last={last}
      />
      <p id="told" role="status" className="said" aria-live={announcements} />
      <Readers stream={stream} conferenceId={reader?.conferenceId ?? null} />
      <div className="arrivals">
        {trouble && <p role="alert">{trouble}</p>}
        {later && <later.Arrived page={page} words={later.words} changed={changed} put={put} />}
      </div>
    </>
  )
}
