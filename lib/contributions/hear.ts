import { isLate } from '@/lib/conferences/rules'
import type { DiwanEvent } from '@/lib/events'
import { isAfter, placeOf } from './place'
import type { ContributionView, Place, SessionNews } from './view'

/** An event as its readers are told it: who wrote is said by the contribution, as its author wishes to be shown. */
export type Told<One extends DiwanEvent = DiwanEvent> = One extends unknown ? Omit<One, 'authorId'> : never

/** An event at its place in a stream, with what it is about as that reads now, not as it read then. */
export interface Heard {
  stream: string
  number: number
  event: Told
  /** In a thread: what was published or withdrawn. */
  contribution: ContributionView | null
  /** The box that was moved. */
  session: SessionNews | null
  /** At the desk: how many wait now. */
  waiting: number | null
}

/** One page of a thread as it is shown, and how far its stream has been heard. Plain data. */
export interface ThreadPageView {
  /** The place before the page; nothing for the first. */
  after: Place | null
  /** Of one line of replies only: the number of its root. */
  line: number | null
  limit: number
  contributions: ContributionView[]
  /** Whether a page follows. */
  more: boolean
  /** How many the whole thread holds. */
  published: number
  heardTo: number
  session: SessionNews
}

/** The page with one more contribution in its place, if that is on this page; what no longer fits goes to the next. */
function withContribution(view: ThreadPageView, contribution: ContributionView): ThreadPageView {
  const place = placeOf(contribution)
  const others = view.contributions.filter(({ number }) => number !== contribution.number)
  if (view.line !== null && contribution.rootNumber !== view.line) return view
  if (view.after && !isAfter(place, view.after)) return view
  const at = others.filter((other) => isAfter(place, placeOf(other))).length
  if (view.more && at === others.length) return view
  const contributions = [...others.slice(0, at), contribution, ...others.slice(at)]
  return {
    ...view,
    contributions: contributions.slice(0, view.limit),
    more: view.more || contributions.length > view.limit,
  }
}

/** The empty place that a withdrawn one leaves; where it is not on this page there is nothing to do. */
function withPlaceLeft(view: ThreadPageView, left: ContributionView): ThreadPageView {
  return { ...view, contributions: view.contributions.map((one) => (one.number === left.number ? left : one)) }
}

/** The moved box; what came before the new closing is no longer late. */
function withBox(view: ThreadPageView, session: SessionNews): ThreadPageView {
  const closesAt = new Date(session.closesAt)
  const late = ({ submittedAt }: ContributionView) => isLate(new Date(submittedAt), closesAt)
  return { ...view, session, contributions: view.contributions.map((one) => ({ ...one, late: late(one) })) }
}

function changed(view: ThreadPageView, { event, contribution, session }: Heard): ThreadPageView {
  if (event.type === 'session.extended') return session ? withBox(view, session) : view
  if (!contribution) return view
  if (event.type === 'contribution.withdrawn') return withPlaceLeft(view, contribution)
  if (event.type !== 'contribution.published') return view
  return withContribution({ ...view, published: view.published + 1 }, contribution)
}

/**
 * The page after one more event of its thread, equal to the page read anew. An event heard before changes nothing;
 * one that comes too early is a gap, to be filled by asking for everything after `heardTo`.
 */
export function hear(view: ThreadPageView, heard: Heard): ThreadPageView | 'gap' {
  if (heard.number <= view.heardTo) return view
  if (heard.number > view.heardTo + 1) return 'gap'
  return { ...changed(view, heard), heardTo: heard.number }
}
