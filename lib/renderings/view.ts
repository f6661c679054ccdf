import type { Locale } from '@/lib/text/locales'
import type { RenderingKind } from './rules'

/** What is shown of a contribution in one other language. Plain data: it travels with the contribution. */
export interface RenderingView {
  language: Locale
  kind: RenderingKind
  title: string | null
  /** Rendered by us from the checked document when it was written. */
  html: string
  /** Who has checked it, as they wish to be shown; nothing for what a machine wrote and nobody has checked. */
  checkedBy: string | null
  /** The revision of the original that it renders, and whether the original has changed since. */
  ofRevision: number
  stale: boolean
}
