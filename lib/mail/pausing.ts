import { intlLocale, locales } from '@/lib/text/locales'

/** A day as somebody writes it; without a year, the next one that it is. */
export interface WrittenDay {
  day: number
  month: number
  year: number | null
}

/** `plain` as commands are compared: small letters, no accents, no signs. */
type Plain = (text: string) => string

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 1)))
const namesIn = (tag: string) => {
  const names = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  return MONTHS.map((month, at) => [names.format(month), at + 1] as const)
}
/** As in each language, and as in the Arabic of other countries. */
const months = [...locales.map(intlLocale), 'ar', 'ar-LB', 'ar-DZ'].flatMap(namesIn)

const fillers = [
  "jusqu'au",
  'jusque',
  'au',
  'le',
  'fino',
  'al',
  'il',
  'until',
  'till',
  'to',
  'حتى',
  'إلى',
  'غاية',
  'يوم',
]

/** `٣` as 3: Arabic mails count in either. */
const ascii = (text: string) => text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))

/** The day that stands after a word and nothing beside it: «jusqu’au 15 décembre», «15/12/2026», «2026-12-15». */
export function dayIn(text: string, plain: Plain): WrittenDay | null {
  const skipped = new Set(fillers.flatMap((word) => plain(word).split(' ')))
  const named = new Map(months.map(([name, month]) => [plain(name), month]))
  const parts = plain(ascii(text))
    .split(' ')
    .filter((word) => word && !skipped.has(word))
    .map((word) => named.get(word) ?? (/^\d{1,4}$/.test(word) ? Number(word) : Number.NaN))
  if (parts.length < 2 || parts.length > 3 || parts.some(Number.isNaN)) return null
  const [first = 0, second = 0, third] = parts
  const [day, year] = first > 31 ? [third ?? 0, first] : [first, third ?? null]
  return day >= 1 && day <= 31 && second >= 1 && second <= 12 ? { day, month: second, year } : null
}

/** As `2026-12-15`; where no year was said, the first such day after `today`. */
export function comingDay({ day, month, year }: WrittenDay, today: string): string {
  const inYear = (one: number) => [one, month, day].map((part) => String(part).padStart(2, '0')).join('-')
  if (year !== null) return inYear(year < 100 ? 2000 + year : year)
  const thisYear = Number(today.slice(0, 4))
  return inYear(thisYear) > today ? inYear(thisYear) : inYear(thisYear + 1)
}
