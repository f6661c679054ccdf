import type { Doc } from '@/lib/text/tree'
import type { ReasonCode } from '../rules'

/** What a decision consists of beside its kind, as the form said it: kept until it is carried out. */
export interface Details {
  reason?: ReasonCode | undefined
  /** The ready-made reason in the moderator's own wording. */
  wording?: string | undefined
  message?: string | undefined
  withhold?: 'on' | undefined
  /** The text as the desk edited it. */
  edit?: { title: string | null; text: Doc } | undefined
  /** The number of the published one that says the same. */
  into?: number | undefined
}
