import type { ModerationMode } from './conferences/rules'
import { type BoxEvent, isOfBox } from './coordination/closing/events'
import { type DocumentEvent, isListed, isOfDocument } from './library/events'
import { type DeskEvent, isOfDesk, toThemselves } from './moderation/queue/events'
import type { Side } from './moderation/rules'
import { audienceOfOutcome, isOfOutcome, type OutcomeEvent } from './outcomes/events'
import { isOfStanding, type StandingEvent, whomItTells } from './people/suspending/events'
import type { RenderingKind } from './renderings/rules'
import type { Locale } from './text/locales'
import { audienceOfThread, isOfThread, type ProposalEvent, type ThreadEvent } from './threads/events'

/**
 * What has happened, as it is written into the streams of those who may hear of it. Facts are ids and numbers only:
 * the text is read when the event is told, so that what was hidden meanwhile is not told.
 */
export type DiwanEvent =
  | { type: 'ask.assigned'; conferenceId: string; contributionId: string; number: number; assigneeId: string }
  /** To who asked: what answers them was published, and may be read. */
  | { type: 'ask.answered'; conferenceId: string; contributionId: string; number: number; authorId: string }
  | ({ type: 'contribution.submitted' } & OfText)
  /** By a reader who asks the desk to look: who is nobody's to hear. */
  | { type: 'contribution.flagged'; conferenceId: string; contributionId: string; number: number }
  /** When the desk reads, in a session or the whole conference; `null`: as its conference. */
  | { type: 'moderation.changed'; conferenceId: string; sessionId: string | null; mode: ModerationMode | null }
  | {
      /** Published; not shown any more, its number keeping the place; or shown again. */
      type: 'contribution.published' | 'contribution.hidden' | 'contribution.restored'
      conferenceId: string
      threadId: string
      sessionId: string
      contributionId: string
      number: number
      authorId: string
    }
  /** What is shown under its number is its author's correction from now on. */
  | {
      type: 'contribution.revised'
      conferenceId: string
      threadId: string
      contributionId: string
      number: number
      authorId: string
    }
  | ({ type: 'contribution.returned' | 'contribution.declined' | 'contribution.correction-withdrawn' } & OfText)
  /** Of a text that exposes somebody: that it is kept apart, was decided on so, or is back in its place. */
  | ({ type: 'contribution.held' | 'contribution.protected' | 'contribution.released' } & OfText)
  /** Decided to be published, once its session opens. */
  | ({ type: 'contribution.kept' } & OfText)
  /** Kept with the published one of this number, which says the same. */
  | ({ type: 'contribution.merged'; into: number } & OfText)
  /** Put into another thread before it was published. */
  | ({ type: 'contribution.placed'; threadId: string } & OfText)
  | DeskEvent
  /** Between the desk and an author, about a text. */
  | { type: 'exchange.written'; conferenceId: string; contributionId: string; side: Side; authorId: string }
  | {
      type: 'contribution.withdrawn'
      conferenceId: string
      contributionId: string
      authorId: string
      /** Of a published one only: a number keeps its place, so the thread hears of it. */
      published: { threadId: string; sessionId: string; number: number } | null
    }
  /** By whom is nobody's to hear. */
  | { type: 'contribution.acknowledged'; conferenceId: string; threadId: string; contributionId: string }
  | DocumentEvent
  | ({ type: 'rendering.proposed'; number: number } & OfRendering)
  | ({ type: 'rendering.drafted' | 'rendering.checked'; threadId: string } & OfRendering)
  | {
      type: 'rendering.declined'
      conferenceId: string
      contributionId: string
      /** The thread whose readers saw it: what a machine wrote is shown before anybody has checked it. */
      shownIn: string | null
    }
  | { type: 'rendering.withdrawn'; conferenceId: string; contributionId: string }
  | BoxEvent
  /** By a contribution that was published; `toIds` are those who wrote what it cites, or whom it names. */
  | {
      type: 'participant.cited' | 'participant.mentioned'
      conferenceId: string
      contributionId: string
      toIds: string[]
    }
  /** Of those whose contributions went into another thread, to one of them: the first, and the numbers of all. */
  | { type: 'participant.moved'; conferenceId: string; contributionId: string; numbers: number[]; toIds: string[] }
  | StandingEvent
  | ThreadEvent
  | OutcomeEvent
  | ProposalEvent

interface OfText {
  conferenceId: string
  contributionId: string
  /** Who answers for it and hears of it: its author, or the relay that wrote it down for them. */
  authorId: string
  /** The number of the published one that the text corrects; nothing for a text of its own. */
  corrects: number | null
}

interface OfRendering {
  conferenceId: string
  contributionId: string
  language: Locale
  kind: RenderingKind
}

export type StreamName = `thread:${string}` | `conference:${string}` | `desk:${string}` | `person:${string}`

const threadOf = ({ threadId }: { threadId: string }): StreamName => `thread:${threadId}`

const personal = (participantId: string): StreamName => `person:${participantId}`

/** What becomes of a text before anybody reads it. */
const isOfText = (event: DiwanEvent): event is Extract<DiwanEvent, OfText> => 'corrects' in event

/** The streams an event is written into; a stream is an audience, so this line decides who may hear of it. */
export function audienceOf(event: DiwanEvent): StreamName[] {
  const [desk, conference] = [`desk:${event.conferenceId}`, `conference:${event.conferenceId}`] as const
  if (isOfText(event)) return [desk, personal(event.authorId)]
  if (isOfBox(event)) return [desk, conference, ...event.threadIds.map((threadId) => threadOf({ threadId }))]
  if (isOfDesk(event)) return [desk, ...toThemselves(event).map(personal)]
  if (isOfDocument(event)) return [desk, personal(event.authorId), ...(isListed(event) ? [conference] : [])]
  if (isOfThread(event)) return audienceOfThread(event)
  if (isOfOutcome(event)) return audienceOfOutcome(event)
  if (isOfStanding(event)) return [desk, ...whomItTells(event).map(personal)]
  switch (event.type) {
    case 'ask.assigned':
      return [conference, personal(event.assigneeId)]
    case 'ask.answered':
      return [personal(event.authorId)]
    case 'contribution.published':
    case 'contribution.revised':
    case 'contribution.hidden':
    case 'contribution.restored':
      return [threadOf(event), conference, desk, personal(event.authorId)]
    case 'exchange.written':
      return [desk, personal(event.authorId)]
    case 'contribution.withdrawn':
      return [desk, personal(event.authorId), ...(event.published ? [threadOf(event.published), conference] : [])]
    case 'moderation.changed':
      return [desk, conference]
    case 'contribution.flagged':
    case 'rendering.proposed':
    case 'rendering.withdrawn':
      return [desk]
    case 'contribution.acknowledged':
    case 'rendering.drafted':
    case 'rendering.checked':
      return [threadOf(event)]
    case 'rendering.declined':
      return event.shownIn ? [`thread:${event.shownIn}`] : [desk]
    default:
      return audienceByName(event)
  }
}

type NamedEvent =
  | ProposalEvent
  | Extract<DiwanEvent, { type: 'participant.cited' | 'participant.mentioned' | 'participant.moved' }>

/** Those whom the event itself names, and the desk where there is something to decide. */
const audienceByName = (event: NamedEvent): StreamName[] =>
  'toIds' in event ? event.toIds.map(personal) : [`desk:${event.conferenceId}`, personal(event.authorId)]
