import { insertDelivery } from '@/db/queries/deliveries'
import type { HeldProposal } from '@/db/queries/desk/proposals'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { exposes, type ProposalReason, proposalState } from '@/lib/threads/rules'
import type { Setting } from '@/lib/usecase'
import { deciderIn } from '../deciding'

/** The moderator's part. @throws Refusal where nothing waits any more, or it is their own. */
export function proposalDecider(setting: Setting, proposal: HeldProposal): string {
  const byId = deciderIn(setting, proposal)
  if (byId === proposal.authorId) throw new Refusal('forbidden', 'proposal.own')
  if (proposalState(proposal) !== 'waiting') throw new Refusal('conflict', 'proposal.settled')
  return byId
}

interface Answer {
  kind: 'proposal-accepted' | 'proposal-declined'
  /** Of our pages, in the proposer's language: the thread, or the session it was proposed in. */
  path: string
  reason?: ProposalReason
  message?: string | undefined
}

/** Writes to whoever proposed it, once, in their language. */
export async function answer(
  { tx, enqueue }: Setting,
  proposal: HeldProposal,
  { kind, path, reason, message }: Answer,
) {
  const { id, authorId, author, slug, title, language, conferenceTitle } = proposal
  if (!author.address) return
  const { address, locale } = author
  const data = {
    conferenceTitle: inLocale(conferenceTitle, locale).text,
    title: reason && exposes(reason) ? '' : title,
    language,
    reasonText: reason ? wordsIn(locale)(`proposal.reason.${reason}.text`) : '',
    message: message ?? '',
    url: `${config.origin}/${locale}/conferences/${slug}/${path}`,
  }
  await insertDelivery(tx, { kind, data, cause: `${kind}:${id}`, participantId: authorId, address, locale })
  await enqueue('send-mail', {})
}
