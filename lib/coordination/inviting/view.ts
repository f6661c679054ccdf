import type { Locale } from '@/lib/text/locales'
import type { problemCodes } from './rules'

export interface Invited {
  line: number
  email: string
  language: Locale
  country: string | null
}

/** What has to be mended before anybody is invited; `seen` is what stands there, cut short. */
export interface Problem {
  line: number
  code: (typeof problemCodes)[number]
  seen: string
}

/** Right, and not invited again. */
export interface LeftOut {
  line: number
  code: 'twice' | 'invited'
  email: string
}
