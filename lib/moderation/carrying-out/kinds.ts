import type { DecisionKind } from '../rules'
import { decline } from './decline'
import { giveBack } from './give-back'
import { merge } from './merge'
import { protect } from './protect'
import { publish } from './publish'
import type { CarryOut } from './taken'

/** What follows from each kind of decision. */
export const carryOut: Record<DecisionKind, CarryOut> = {
  published: publish,
  returned: giveBack,
  declined: decline,
  merged: merge,
  protected: protect,
}
