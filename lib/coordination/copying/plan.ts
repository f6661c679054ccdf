import type { InLocales, Locale } from '@/lib/text/locales'

/** What a conference consists of before anybody takes part in it; times as clocks in Rome show them. */
export interface Plan {
  welcome: InLocales
  rules: Partial<Record<Locale, string[]>>
  sessions: PlannedSession[]
}

export interface PlannedSession {
  title: InLocales
  note: InLocales
  /** `2026-11-28T23:59` */
  opens: string
  closes: string
  questions: InLocales[]
  /** Threads under none of the questions. */
  threads: InLocales[]
}
