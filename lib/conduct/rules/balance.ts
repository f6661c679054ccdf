import { boxOf, hoursAfter, hoursBefore, phaseAt, type TimeBoxTexts } from '@/lib/conferences/rules'
import type { Sector } from '@/lib/people/rules'

/** A text of the organisers by its language, as rules know it. */
type Titles = Partial<Record<string, string>>

/** Whom the organisers mean to hear in each session, and how much. */
export interface Plan {
  countries: string[]
  languages: string[]
  sectors: Sector[]
  /** Contributions to a session; nothing where no number was named. */
  contributions: number | null
  /** The share of a session's words, in hundredths, beyond which one voice is too loud. */
  mostShare: number
}

/** Both countries, and the languages of those who live between them. */
export const usualPlan: Plan = {
  countries: ['MA', 'IT'],
  languages: ['fr', 'it', 'ar'],
  sectors: [],
  contributions: null,
  mostShare: 30,
}

/** What of a session can be counted: published and not withdrawn. */
export interface SessionFigures extends TimeBoxTexts {
  position: number
  title: Titles
  contributions: number
  words: number
  lastAt: string | null
  /** How many contributions came in each; a dialect is counted with its language. */
  languages: { of: string; count: number }[]
  /** From how many people. */
  countries: { of: string; count: number }[]
  sectors: { of: string; count: number }[]
  /** Who wrote most, as they are shown. */
  loudest: { shownAs: string; words: number } | null
  /** Threads of questions under which nobody has written. */
  unopened: { position: number; title: Titles }[]
  /** Threads in which contributions wait for a reply. */
  unanswered: { position: number; title: Titles; count: number }[]
  /** Questions to the experts that nobody has answered yet. */
  asks: { number: number; since: string }[]
}

/** What may need the desk's hand, in the order in which it is looked at. */
export type Alarm =
  | { kind: 'silent'; hours: 24 | 48 }
  | { kind: 'unopened'; thread: number; title: Titles }
  | { kind: 'unanswered'; thread: number; title: Titles; count: number }
  | { kind: 'ask'; number: number; days: number }
  | { kind: 'behind'; contributions: number; expected: number }
  | { kind: 'country' | 'language' | 'sector'; missing: string }
  | { kind: 'loud'; shownAs: string; share: number }

/** A question to an expert may wait as long as this. */
export const ASK_HOURS = 48
/** Of fewer contributions than these, somebody has to have written most. */
const FEW = 6
/** What is missing is said once there was a day to come. */
const FIRST_HOURS = 24
const DAY = 24

/** Between its opening and its closing: before, nothing is late, and after, nothing can be mended. */
export const isUnderWay = (session: TimeBoxTexts, now: Date): boolean =>
  ['open', 'closing'].includes(phaseAt(boxOf(session), now))

/** How many contributions there should be by now, if they came evenly from the opening to the closing. */
export function expectedBy(session: TimeBoxTexts, planned: number, now: Date): number {
  const { opensAt, closesAt } = boxOf(session)
  const part = (+now - +opensAt) / (+closesAt - +opensAt)
  return Math.round(planned * Math.min(1, Math.max(0, part)))
}

/** Silence is counted from the last contribution, or from the opening where there is none. */
function silence({ lastAt, opensAt }: SessionFigures, now: Date): Alarm[] {
  const since = new Date(lastAt ?? opensAt)
  const hours = ([48, 24] as const).find((some) => since <= hoursBefore(now, some))
  return hours ? [{ kind: 'silent', hours }] : []
}

function questions({ unopened, unanswered, asks }: SessionFigures, now: Date): Alarm[] {
  const late = asks.filter(({ since }) => new Date(since) <= hoursBefore(now, ASK_HOURS))
  return [
    ...unopened.map(({ position, title }): Alarm => ({ kind: 'unopened', thread: position, title })),
    ...unanswered.map(({ position, ...one }): Alarm => ({ kind: 'unanswered', thread: position, ...one })),
    ...late.map(
      ({ number, since }): Alarm => ({
        kind: 'ask',
        number,
        days: Math.floor((+now - +new Date(since)) / DAY / 3_600_000),
      }),
    ),
  ]
}

const lacking = (kind: 'country' | 'language' | 'sector', planned: string[], heard: { of: string }[]): Alarm[] =>
  planned.filter((of) => !heard.some((one) => one.of === of)).map((missing) => ({ kind, missing }))

function measure(session: SessionFigures, plan: Plan, now: Date): Alarm[] {
  const { contributions, words, loudest } = session
  const expected = expectedBy(session, plan.contributions ?? 0, now)
  const behind: Alarm[] = contributions * 2 < expected ? [{ kind: 'behind', contributions, expected }] : []
  const share = loudest && words > 0 ? Math.round((loudest.words * 100) / words) : 0
  const loud: Alarm[] =
    loudest && contributions >= FEW && share > plan.mostShare ? [{ kind: 'loud', shownAs: loudest.shownAs, share }] : []
  return [...behind, ...loud]
}

/** What is amiss in a session, held against what was planned; nothing before it has been open for a day, or once it is closed. */
export function alarmsOf(session: SessionFigures, plan: Plan, now: Date): Alarm[] {
  if (!isUnderWay(session, now) || now < hoursAfter(boxOf(session).opensAt, FIRST_HOURS)) return []
  return [
    ...silence(session, now),
    ...questions(session, now),
    ...lacking('country', plan.countries, session.countries),
    ...lacking('language', plan.languages, session.languages),
    ...lacking('sector', plan.sectors, session.sectors),
    ...measure(session, plan, now),
  ]
}

/** Fewer people than these are not counted out by their capacity, which no contribution shows, or it would name them. */
const SMALLEST_CELL = 5

/** How many people of each capacity; `few` where the number would point at somebody. */
export const shownSectors = (sectors: SessionFigures['sectors']) =>
  sectors.map(({ of, count }) => ({ of, count: count < SMALLEST_CELL ? ('few' as const) : count }))
