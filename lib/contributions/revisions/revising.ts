import type { HeldContribution, Written } from '@/db/queries/contributions'
import { latestOf, proposeText, replaceText, resubmitText } from '@/db/queries/revisions/write'
import { boxOf } from '@/lib/conferences/rules'
import { stateOf } from '@/lib/moderation/rules'
import { Refusal } from '@/lib/refusal'
import type { Setting } from '@/lib/usecase'
import { sent } from '../holding/sent'
import { isToRevise, shutToAuthor } from '../rules'

const at = (text: string | null): Date | null => (text ? new Date(text) : null)

/** What the desk hides is still its author's to correct: the correction waits until the desk has looked. */
const standingOf = ({ published, returned, declined, withdrawn, hidden }: HeldContribution) =>
  stateOf({
    publishedAt: at(published),
    returnedAt: at(returned),
    declinedAt: at(declined),
    withdrawnAt: hidden ? null : at(withdrawn),
  })

/** What becomes of the new text: it takes the place of one that waits or came back, and waits beside a published one. */
const keep = { waiting: replaceText, returned: resubmitText, published: proposeText } as const

interface Revising {
  key: string
  /** The revision it was written from. */
  revision: number
  /** Read once everything else allows it. */
  text: () => Promise<Written>
}

/** Takes an author's next text in, if theirs is still to be revised, was not meanwhile, and in time. */
export async function revised(
  setting: Setting,
  contribution: HeldContribution,
  { key, revision: from, text }: Revising,
) {
  const { tx, now } = setting
  const state = standingOf(contribution)
  if (!isToRevise(state)) throw new Refusal('conflict', 'contribution.not-to-revise')
  const { id: contributionId, conferenceId, authorId, number, submitted } = contribution
  const { latest, returned } = await latestOf(tx, contributionId)
  if (latest !== from) throw new Refusal('conflict', 'contribution.revised-elsewhere')
  // What is held waits for its author as what came back does, and has the same days.
  const returnedAt = at(contribution.returned) ?? at(returned) ?? at(contribution.held)
  const shut = shutToAuthor({ state, submittedAt: new Date(submitted), returnedAt }, boxOf(contribution), now)
  if (shut) throw new Refusal('conflict', shut.reason, { whenAt: shut.at.toISOString() })
  const revision = latest + 1
  const written = await text()
  await keep[state as keyof typeof keep](tx, { contributionId, revision, written, now })
  const held = await sent(setting, { contributionId, conferenceId, authorId, revision, corrects: number, key }, written)
  return { contributionId, revision, submittedAt: now.toISOString(), held }
}
