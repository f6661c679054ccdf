import { insertDelivery } from '@/db/queries/deliveries'
import type { ToDecide } from '@/db/queries/desk/decisions'
import { postponeDue } from '@/db/queries/desk/due'
import type { Setting } from '@/lib/usecase'
import { ofKeeping } from '../letters'

/**
 * What was decided to be published before its session opens waits for that, and is carried out then like any other. Its
 * author is told when; and again where the opening has moved meanwhile.
 */
export async function keepForOpening({ tx, record, enqueue }: Setting, contribution: ToDecide): Promise<void> {
  const { id: contributionId, conferenceId, authorId, author, opensAt, revision } = contribution
  await postponeDue(tx, contributionId, new Date(opensAt))
  await record({ type: 'contribution.kept', conferenceId, contributionId, authorId, corrects: null })
  if (!author.address) return
  const cause = `kept:${contributionId}:${revision}:${opensAt}`
  const to = { participantId: authorId, address: author.address, locale: author.locale }
  await insertDelivery(tx, { ...to, kind: 'contribution-kept', cause, data: ofKeeping(contribution) })
  await enqueue('send-mail', {})
}
