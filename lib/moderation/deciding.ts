import { z } from 'zod'
import type { Tx } from '@/db/client'
import { insertDelivery } from '@/db/queries/deliveries'
import { decisionOn, insertDecision, type NewDecision, type ToDecide } from '@/db/queries/desk/decisions'
import { claimOn, dropDue, dueOn, releaseClaim } from '@/db/queries/desk/due'
import { proposedText } from '@/db/queries/revisions/write'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { longText, optional, wholeNumber } from '@/lib/text/names'
import type { Setting } from '@/lib/usecase'
import { reasonCodes } from './rules'

/** What every decision names: the contribution, and the revision that was read when deciding. */
export const decided = { key: z.uuid(), contributionId: z.uuid(), revision: wholeNumber }

/** Why, in a ready-made reason and, if they wish, in the moderator's own words. */
export const because = {
  reason: z.enum(reasonCodes, { error: 'field.reason' }),
  wording: optional(longText(1000)),
  message: optional(longText(2000)),
}

/**
 * The moderator's part in the conference, when the revision they read still waits for a decision, and nobody else has
 * the text in hand.
 *
 * @throws Refusal naming who was first, or saying that the author changed it or took it back meanwhile.
 */
export async function moderatorOf({ tx, caller }: Setting, contribution: ToDecide, revision: number): Promise<string> {
  const { id: contributionId, conferenceId, authorId } = contribution
  const by = participationIn(caller, conferenceId)?.participantId
  if (!by || by === authorId) throw new Refusal('forbidden', 'contribution.own')
  const [, due, claim] = await Promise.all([
    insistOnWaiting(tx, contribution, revision),
    dueOn(tx, contributionId),
    claimOn(tx, contributionId),
  ])
  if (due) throw new Refusal('conflict', 'contribution.decided-by', facts(due))
  if (claim && claim.byId !== by)
    throw new Refusal('conflict', 'contribution.claimed-by', { by: claim.by, untilAt: claim.until })
  return by
}

const facts = ({ by, at, kind }: { by: string; at: string; kind: string }) => ({ by, decidedAt: at, kind })

/** @throws Refusal when this revision was decided, taken back or changed. */
export async function insistOnWaiting(tx: Tx, contribution: ToDecide, revision: number): Promise<void> {
  const earlier = await decisionOn(tx, { contributionId: contribution.id, revision })
  if (earlier) throw new Refusal('conflict', 'contribution.decided-by', facts(earlier))
  if (contribution.withdrawnAt) throw new Refusal('conflict', 'contribution.withdrawn')
  if (revisionWaiting(contribution) !== revision) throw new Refusal('conflict', 'contribution.changed')
}

/** The revision that waits for a decision: what is proposed in the place of a published one, or a text of its own. */
export function revisionWaiting({
  revision,
  proposedRevision,
  publishedAt,
  returnedAt,
  declinedAt,
}: ToDecide): number | null {
  return publishedAt || returnedAt || declinedAt ? proposedRevision : revision
}

/** The number that the text would correct, and the words that were decided on: a correction's own where it is one. */
export async function textOf({ tx }: Setting, contribution: ToDecide, revision: number) {
  const { id: contributionId, proposedRevision, number, title, plain, language } = contribution
  if (proposedRevision === null) return { corrects: null, title, plain, language }
  const proposed = await proposedText(tx, { contributionId, revision })
  return { title, plain, language, ...proposed, corrects: number }
}

interface Answer {
  contribution: ToDecide
  decision: Omit<NewDecision, 'contributionId' | 'at'>
  mail: { kind: string; data: object }
}

/** In seconds. Whoever looks at a screen is told of it before a mail is made. */
const BEFORE_THE_MAIL = 1

/** Writes the decision down and tells the author, in one mail; those who write through a relay have no address. */
export async function settle({ tx, now, enqueue }: Setting, { contribution, decision, mail }: Answer): Promise<void> {
  const { id: contributionId, authorId, author } = contribution
  const [decisionId] = await Promise.all([
    insertDecision(tx, { ...decision, contributionId, at: now }),
    releaseClaim(tx, contributionId),
    dropDue(tx, contributionId),
  ])
  if (!author.address) return
  const { address, locale } = author
  const cause = `decision:${decisionId}`
  await Promise.all([
    insertDelivery(tx, { ...mail, cause, aboutId: contributionId, participantId: authorId, address, locale }),
    enqueue('send-mail', {}, BEFORE_THE_MAIL),
  ])
}

/** @throws Refusal for what is set aside, since it exposes somebody. */
export function insistPublishable({ held }: ToDecide): void {
  if (held) throw new Refusal('conflict', 'contribution.held')
}
