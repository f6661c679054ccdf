import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ProposalReason, ThreadReason } from '@/lib/threads/rules'
import type { OfThread } from './shown'

/** The reason, of an act or of a proposal that was not opened. */
export const reasonText = (locale: Locale, { kind, reason }: Pick<OfThread, 'kind' | 'reason'>): string =>
  kind === 'proposal-declined'
    ? wordsIn(locale)(`proposal.reason.${reason as ProposalReason}.name`)
    : wordsIn(locale)(`thread-reason.${reason as ThreadReason}`)
