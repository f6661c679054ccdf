import type { TakenKind } from '../rules'
import { decline } from './decline'
import { giveBack } from './give-back'
import { merge } from './merge'
import { publish } from './publish'
import type { CarryOut } from './taken'

/** What follows from each kind of decision. */
export const carryOut: Record<TakenKind, CarryOut> = {
  published: publish,
  returned: giveBack,
  declined: decline,
  merged: merge,
}
