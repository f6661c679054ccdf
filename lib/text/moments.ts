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

// Making a formatter costs a hundred times what using one does, and a page says dozens of moments.
const formatters = new Map<string, Intl.DateTimeFormat>()
function formatIn(intl: string, zone: string, fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${intl}|${zone}|${JSON.stringify(fields)}`
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(intl, { ...fields, timeZone: zone })
  formatters.set(key, known)
  return known
}

const clock = (at: Date, zone: string, intl: string) =>
  formatIn(intl, zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
const dayKey = (at: Date, zone: string) => formatIn('en-CA', zone, {}).format(at)
const yearIn = (at: Date, zone: string) => dayKey(at, zone).slice(0, 4)

function dayText(at: Date, intl: string, { now, style = 'long' }: MomentOptions): string {
  const year = now && yearIn(now, ROME) === yearIn(at, ROME) ? {} : { year: 'numeric' as const }
  const fields =
    style === 'long'
      ? ({ weekday: 'long', day: 'numeric', month: 'long' } as const)
      : ({ day: 'numeric', month: 'short' } as const)
  return formatIn(intl, ROME, { ...fields, ...year }).format(at)
}

/** The time in a zone; with its weekday where that is not the day it is in Rome. */
function timeIn(at: Date, zone: string, intl: string): string {
  const time = clock(at, zone, intl)
  if (dayKey(at, zone) === dayKey(at, ROME)) return time
  return `${formatIn(intl, zone, { weekday: 'long' }).format(at)} ${time}`
}

const kept = new Map<string, string>()
const MOST_KEPT = 1000

/**
 * "dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat": one time for both cities while they agree, and the reader's own
 * where it is neither. By IANA zones: Morocco is UTC+1, but UTC+0 in Ramadan, and Italy changes twice a year. Kept by all it
 * depends on, of the present its hour and of the words one sentence: a page says dozens of moments, and the next page the same ones.
 */
export function momentText(at: Date, words: MomentWords, options: MomentOptions = {}): string {
  const { zone, now, style } = options
  const key = [Math.floor(+at / 6e4), now && Math.floor(+now / 36e5), zone, style, words.both].join()
  const text = kept.get(key) ?? sayMoment(at, words, options)
  if (kept.size > MOST_KEPT) kept.clear()
  kept.set(key, text)
  return text
}

function sayMoment(at: Date, words: MomentWords, options: MomentOptions): string {
  const { intl } = words
  const { zone } = options
  const [rome, rabat] = [timeIn(at, ROME, intl), timeIn(at, RABAT, intl)]
  const said = (sentence: string, time: string) => sentence.replace('{time}', time)
  const times = rome === rabat ? [said(words.both, rome)] : [said(words.rome, rome), said(words.rabat, rabat)]
  const own = zone && knownZone(zone) && timeIn(at, zone, intl)
  if (own && own !== rome && own !== rabat) times.push(said(words.yours, own))
  return `${dayText(at, intl, options)}${intl.startsWith('ar') ? '،' : ','} ${times.join(SEPARATOR)}`
}

/** A zone kept years ago, or sent by a browser, may be one this process has never heard of. */
function knownZone(zone: string): boolean {
  try {
    formatIn('en', zone, {})
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

/** "dans 3 jours", "il y a 5 heures": rounded towards now, so that nobody is promised more time than there is. */
export function relativeText(at: Date, now: Date, intl: string): string {
  const ms = at.getTime() - now.getTime()
  const [unit, size] = units.find(([, size]) => Math.abs(ms) >= 2 * size) ?? units[3]
  return new Intl.RelativeTimeFormat(intl).format(Math.trunc(ms / size), unit)
}
