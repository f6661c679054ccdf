import { type InLocales, locales } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'
import type { Plan, PlannedSession } from './plan'

const inEach = (key: MessageKey): InLocales =>
  Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)(key as 'template.welcome')]))

const session = (name: 'meet' | 'experience' | 'propose' | 'conclude', [opens, closes]: [string, string]) =>
  ({
    title: inEach(`template.${name}.title`),
    note: inEach(`template.${name}.note`),
    opens,
    closes,
    questions: [inEach(`template.${name}.question`)],
    threads: [],
  }) satisfies PlannedSession

/** Four weeks, a session after the other: to meet, to tell, to propose, to conclude. Any four weeks; they are moved. */
export const fourWeeks = (): Plan => ({
  welcome: inEach('template.welcome'),
  rules: Object.fromEntries(locales.map((locale) => [locale, wordsIn(locale)('template.rules').split('\n')])),
  sessions: [
    session('meet', ['2026-01-05T09:00', '2026-01-10T23:59']),
    session('experience', ['2026-01-12T09:00', '2026-01-18T23:59']),
    session('propose', ['2026-01-19T09:00', '2026-01-25T23:59']),
    session('conclude', ['2026-01-26T09:00', '2026-02-01T23:59']),
  ],
})
