const ROME = 'Europe/Rome'
const RABAT = 'Africa/Casablanca'

/** Stays with what it follows, so that no line begins with it. */
export const SEPARATOR = '\u00a0· '

/** The sentences a moment is said with, each holding `{time}`. Plain data, so that a browser can say it too. */
export interface MomentWords {
  intl: string
  rome: string
  rabat: string
  both: string
  yours: string
}

interface MomentOptions {
  /** The reader's own zone (IANA), where it is known. */
  zone?: string | null
  /** Given, the year is left out when it is the current one. */
  now?: Date
  /** `short`: abbreviated, without the weekday. */
  style?: 'long' | 'short'
}

/** All that is said of an instant, by name; nothing finer than a minute. */
const said = {
  date: {},
  clock: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  weekday: { weekday: 'long' },
  long: { weekday: 'long', day: 'numeric', month: 'long' },
  'long-year': { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
  'short-year': { day: 'numeric', month: 'short', year: 'numeric' },
} satisfies Record<string, Intl.DateTimeFormatOptions>

interface Formatter {
  in: Intl.DateTimeFormat
  /** What it said of a minute: a page says dozens of moments, and the next page the same ones. */
  kept: Map<number, string>
}

const MOST_KEPT = 1000

// Making a formatter costs a hundred times what using one does.
const formatters = new Map<string, Formatter>()
function formatterOf(what: keyof typeof said, zone: string, intl: string): Formatter {
  const key = `${what}|${zone}|${intl}`
  const known = formatters.get(key)
  if (known) return known
  const made = { in: new Intl.DateTimeFormat(intl, { ...said[what], timeZone: zone }), kept: new Map() }
  formatters.set(key, made)
  return made
}

interface Place {
  zone: string
  intl: string
}

function say(what: keyof typeof said, at: Date, { zone, intl }: Place): string {
  const formatter = formatterOf(what, zone, intl)
  const minute = Math.floor(at.getTime() / 60_000)
  const known = formatter.kept.get(minute)
  if (known !== undefined) return known
  if (formatter.kept.size >= MOST_KEPT) formatter.kept.clear()
  const text = formatter.in.format(at)
  formatter.kept.set(minute, text)
  return text
}

const dayKey = (at: Date, zone: string) => say('date', at, { zone, intl: 'en-CA' })
const yearIn = (at: Date, zone: string) => dayKey(at, zone).slice(0, 4)

function dayText(at: Date, intl: string, { now, style = 'long' }: MomentOptions): string {
  const ofThisYear = now && yearIn(now, ROME) === yearIn(at, ROME)
  return say(ofThisYear ? style : `${style}-year`, at, { zone: ROME, intl })
}

/** The time in a zone; with its weekday where that is not the day it is in Rome. */
function timeIn(at: Date, place: Place): string {
  const time = say('clock', at, place)
  return dayKey(at, place.zone) === dayKey(at, ROME) ? time : `${say('weekday', at, place)} ${time}`
}

/**
 * "dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat": one time for both cities while they agree, and the reader's own
 * where it is neither. By IANA zones: Morocco is UTC+1, but UTC+0 in Ramadan, and Italy changes twice a year.
 */
export function momentText(at: Date, words: MomentWords, options: MomentOptions = {}): string {
  const { intl } = words
  const [rome, rabat] = [timeIn(at, { zone: ROME, intl }), timeIn(at, { zone: RABAT, intl })]
  const timed = (sentence: string, time: string) => sentence.replace('{time}', time)
  const times = rome === rabat ? [timed(words.both, rome)] : [timed(words.rome, rome), timed(words.rabat, rabat)]
  const { zone } = options
  const own = zone && knownZone(zone) ? timeIn(at, { zone, intl }) : null
  if (own && own !== rome && own !== rabat) times.push(timed(words.yours, own))
  return `${dayText(at, intl, options)}${intl.startsWith('ar') ? '،' : ','} ${times.join(SEPARATOR)}`
}

/** A zone kept years ago, or sent by a browser, may be one this process has never heard of. */
function knownZone(zone: string): boolean {
  try {
    formatterOf('date', zone, 'en-CA')
    return true
  } catch {
    return false
  }
}

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const

const relatives = new Map<string, Intl.RelativeTimeFormat>()

/** "dans 3 jours", "il y a 5 heures": rounded towards now, so that nobody is promised more time than there is. */
export function relativeText(at: Date, now: Date, intl: string): string {
  const ms = at.getTime() - now.getTime()
  const [unit, size] = units.find(([, size]) => Math.abs(ms) >= 2 * size) ?? units[3]
  const relative = relatives.get(intl) ?? new Intl.RelativeTimeFormat(intl)
  relatives.set(intl, relative)
  return relative.format(Math.trunc(ms / size), unit)
}
