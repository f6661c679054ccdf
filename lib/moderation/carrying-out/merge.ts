import { markDeclined } from '@/db/queries/desk/decisions'
import { publishedNumber } from '@/db/queries/desk/placing'
import { Refusal } from '@/lib/refusal'
import { settle } from '../deciding'
import { ofMerging } from '../letters'
import type { CarryOut } from './taken'

/** The text is kept with the published one that says the same, and does not appear a second time. */
export const merge: CarryOut = async (setting, contribution, { revision, byId, details }) => {
  const { tx, now, record } = setting
  const { id: contributionId, conferenceId, authorId } = contribution
  const { into = 0, message = null } = details
  const intoId = await publishedNumber(tx, { conferenceId, number: into })
  if (!intoId) throw new Refusal('not-found', 'contribution.no-such-number', { number: into })
  await markDeclined(tx, contributionId, now)
  await record({ type: 'contribution.merged', conferenceId, contributionId, authorId, corrects: null, into })
  await settle(setting, {
    contribution,
    decision: { revision, kind: 'merged', reason: 'duplicate', message, byId, intoId },
    mail: { kind: 'contribution-merged', data: ofMerging(contribution, { into, message }) },
  })
  return { contributionId, number: 0 }
}
