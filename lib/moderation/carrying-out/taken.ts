import type { ToDecide } from '@/db/queries/desk/decisions'
import type { Setting } from '@/lib/usecase'
import type { Details } from './details'

/** A decision as it was taken: on which revision, by whom, and what it consists of. */
export interface Taken {
  revision: number
  byId: string
  details: Details
}

/** What carrying a decision out comes to. Numbers are from one on: 0 is that of a text that has none. */
export interface CarriedOut {
  contributionId: string
  number: number
}

/** All that follows from a decision, in the transaction that carries it out. */
export type CarryOut = (setting: Setting, contribution: ToDecide, taken: Taken) => Promise<CarriedOut>
