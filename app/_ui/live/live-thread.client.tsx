'use client'

import { useEffect, useRef, useState } from 'react'
import { Contribution } from '@/app/_ui/conference/contribution'
import type { ContributionLabels } from '@/app/_ui/conference/contribution-labels'
import { Empty } from '@/app/_ui/page/empty'
import { PagerLinks, type PagerWords } from '@/app/_ui/page/pager-links'
import type { ThreadPageView } from '@/lib/contributions/hear'
import { placeOf, placeText } from '@/lib/contributions/place'
import type { Acknowledging } from '@/lib/contributions/reading/acknowledging'
import type { ContributionView } from '@/lib/contributions/view'
import type { CitingWords } from '../citing/cited'
import { useCiting } from '../citing/use-citing'
import type { Announcements } from '@/lib/people/rules'
import { ACKNOWLEDGING } from './acknowledging/acknowledgements'
import { useAcknowledging } from './acknowledging/use-acknowledging'
import { type CountForms, countText } from './count-text'
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
  /** "2 new contributions". */
  held: CountForms
  /** A press of a button that could not be recorded. */
  failed: string
  citing: CitingWords
  pager: PagerWords
}

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
export function LiveThread({ threadId, view, labels, words, reader, acknowledging, announcements, ...ways }: Props) {
  const { first, older, newer, last } = ways
  const foot = useRef<HTMLDivElement>(null)
  const stream = `thread:${threadId}`
  const { shown, held, fresh, showHeld } = useThread(view, stream, foot)
  const { writable } = useBox({ stream, heardTo: view.heardTo, session: view.session, now: labels.now })
  const { contributions, more, published } = shown
  const { reads } = view
  const isUnread = useReading(reader, contributions)
  const { by, trouble, submit } = useAcknowledging(acknowledging, words.failed)
  useCiting(words.citing, labels.permalink)
  useNews(stream, view.heardTo, (heard) => {
    const listener = { reads, arrivals: words.held, somebody: labels.somebody }
    import('./later').then(({ tellOf }) => tellOf(heard, listener)).catch(() => {})
  })
  const end = contributions.at(-1)
  const here = new Set(contributions.map(({ number }) => number))
  const now = writable ? labels : { ...labels, replyPath: null }
  return (
    <>
      {published > 0 && view.line === null && (
        <p className="soft" suppressHydrationWarning>
          {countText(words.count, published)}
        </p>
      )}
      {contributions.length === 0 && <Empty title={words.empty}>{words.emptyText}</Empty>}
      {contributions.map((contribution) => (
        <Contribution
          key={contribution.number}
          contribution={contribution}
          labels={now}
          here={here}
          fresh={fresh.has(contribution.number)}
          unread={!fresh.has(contribution.number) && isUnread(contribution.number)}
          acknowledging={by}
        />
      ))}
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
      <Arrived held={held} trouble={trouble} words={words} show={showHeld} />
    </>
  )
}

interface ArrivedProps {
  held: ContributionView[]
  trouble: string | undefined
  words: ThreadWords
  show(): void
}

/** Says quietly that something came, where to show it at once would have moved the page. */
function Arrived({ held, trouble, words, show }: ArrivedProps) {
  const [target, setTarget] = useState<number>()
  useEffect(() => {
    const link = target && document.querySelector<HTMLElement>(`#c${target} a`)
    if (!link) return
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'center' })
    setTarget(undefined)
  }, [target])
  const [first] = held
  return (
    <div className="arrivals">
      {trouble && <p role="alert">{trouble}</p>}
      {first && (
        <button
          type="button"
          onClick={() => {
            show()
            setTarget(first.number)
          }}
        >
          {countText(words.held, held.length)}
        </button>
      )}
    </div>
  )
}
