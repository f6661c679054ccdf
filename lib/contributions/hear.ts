import { isLate } from '@/lib/conferences/rules'
import type { DiwanEvent } from '@/lib/events'
import type { AskNews } from '@/lib/experts/view'
import { messageAsRead, standingOn } from '@/lib/outcomes/rules/standing'
import type { MessageView } from '@/lib/outcomes/view'
import type { Locale } from '@/lib/text/locales'
import type { ThreadNews } from '@/lib/threads/view'
import { isAfter, placeOf } from './place'
import type { ContributionView, Place, SessionNews } from './view'

/** An event as its readers are told it: who wrote is said by the contribution, as its author wishes to be shown. */
export type Told<One extends DiwanEvent = DiwanEvent> = One extends unknown
  ? Omit<One, 'authorId' | 'assigneeId' | 'toIds'>
  : never

/** An event at its place in a stream, with what it is about as that reads now, not as it read then. */
export interface Heard {
  stream: string
  number: number
  event: Told
  /** In a thread: what was published, revised or withdrawn, or has a rendering that changed; with its renderings in all languages. */
  contribution: ContributionView | null
  /** In a thread: the desk's message that was posted or taken back, in all languages. */
  message: MessageView | null
  /** In a conference: the question to experts that this is about, or in reply to. */
  ask: AskNews | null
  /** The box that was moved. */
  session: SessionNews | null
  /** In a thread: the thread itself where it was changed, or the one that contributions went into. */
  thread: ThreadNews | null
  /** At the desk: how many wait now. */
  waiting: number | null
  /** At the desk: which of its moderators did it. */
  by?: string | null
}

/** One page of a thread as it is shown, and how far its stream has been heard. Plain data. */
export interface ThreadPageView {
  /** The place before the page; nothing for the first. */
  after: Place | null
  /** Of one line of replies only: the number of its root. */
  line: number | null
  limit: number
  /** The language whose renderings it shows. */
  reads: Locale
  contributions: ContributionView[]
  /** The desk's messages that stand on it, in the order in which they were posted; none in one line of replies. */
  messages: MessageView[]
  /** Whether a page follows. */
  more: boolean
  /** How many the whole thread holds. */
  published: number
  /** Since when the thread takes nothing any more; nothing while it does. */
  closedAt: string | null
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
  return withMessages({
    ...view,
    contributions: contributions.slice(0, view.limit),
    more: view.more || contributions.length > view.limit,
  })
}

/** Of its messages those that stand on the page as it is now: what went to the next page took some along. */
const withMessages = (view: ThreadPageView): ThreadPageView => ({ ...view, messages: standingOn(view.messages, view) })

/** With a message posted; or an empty place where it was taken back, if it is on the page. */
function withMessage(view: ThreadPageView, message: MessageView): ThreadPageView {
  if (view.line !== null) return view
  const others = view.messages.filter(({ id }) => id !== message.id)
  const messages = [...others, messageAsRead(message, view.reads)].sort((a, b) => numbered(a) - numbered(b))
  return withMessages({ ...view, messages })
}

/** What has no number yet was posted last. */
const numbered = ({ number }: MessageView): number => number ?? Number.POSITIVE_INFINITY

/** One as it reads now: an empty place where it was withdrawn. Where it is not on this page there is nothing to do. */
function withAnother(view: ThreadPageView, now: ContributionView): ThreadPageView {
  return { ...view, contributions: view.contributions.map((one) => (one.number === now.number ? now : one)) }
}

/** One payload goes to every reader of a thread; each page keeps the renderings in its own language. */
const asRead = (contribution: ContributionView, { reads }: ThreadPageView): ContributionView => ({
  ...contribution,
  renderings: contribution.renderings.filter(({ language }) => language === reads),
})

/** The moved box; what came before the new closing is no longer late. */
function withBox(view: ThreadPageView, session: SessionNews): ThreadPageView {
  const closesAt = new Date(session.closesAt)
  const late = ({ submittedAt }: ContributionView) => isLate(new Date(submittedAt), closesAt)
  return { ...view, session, contributions: view.contributions.map((one) => ({ ...one, late: late(one) })) }
}

/** The page without what went elsewhere. Where more follows, only the page read anew knows what moves up. */
function withoutMoved(view: ThreadPageView, numbers: number[]): ThreadPageView | 'read-anew' {
  const contributions = view.contributions.filter(({ number }) => !numbers.includes(number))
  if (view.more && contributions.length < view.contributions.length) return 'read-anew'
  return { ...view, contributions, published: view.published - numbers.length }
}

function changed(view: ThreadPageView, { stream, event, contribution, session, thread, message }: Heard) {
  if (message) return withMessage(view, message)
  if (session) return withBox(view, session)
  // What comes into a thread, or all that was in it, is as much as a page can hold, and not told one by one.
  if (event.type === 'thread.merged') return 'read-anew'
  if (event.type === 'contribution.moved')
    return stream === `thread:${event.threadId}` ? withoutMoved(view, event.numbers) : 'read-anew'
  if (thread) return { ...view, closedAt: thread.closedAt }
  if (!contribution) return view
  const now = asRead(contribution, view)
  if (event.type !== 'contribution.published') return withAnother(view, now)
  return withContribution({ ...view, published: view.published + 1 }, now)
}

/**
 * The page after one more event of its thread, equal to the page read anew. An event heard before changes nothing;
 * one that comes too early is a gap, to be filled by asking for everything after `heardTo`. Where contributions come in
 * from elsewhere, only reading it anew says what the page shows.
 */
export function hear(view: ThreadPageView, heard: Heard): ThreadPageView | 'gap' | 'read-anew' {
  if (heard.number <= view.heardTo) return view
  if (heard.number > view.heardTo + 1) return 'gap'
  const next = changed(view, heard)
  return next === 'read-anew' ? next : { ...next, heardTo: heard.number }
}
