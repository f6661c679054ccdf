import { closeThread } from '@/lib/moderation/threads/close-thread'
import { mergeThreads } from '@/lib/moderation/threads/merge-threads'
import { moveContribution } from '@/lib/moderation/threads/move-contribution'
import { openThread } from '@/lib/moderation/threads/open-thread'
import { pinThread } from '@/lib/moderation/threads/pin-thread'
import { acceptProposal } from '@/lib/moderation/threads/proposals/accept-proposal'
import { declineProposal } from '@/lib/moderation/threads/proposals/decline-proposal'
import { reopenThread } from '@/lib/moderation/threads/reopen-thread'
import { retitleThread } from '@/lib/moderation/threads/retitle-thread'
import { splitThread } from '@/lib/moderation/threads/split-thread'
import { unpinThread } from '@/lib/moderation/threads/unpin-thread'
import { proposeThread } from '@/lib/threads/propose-thread'
import { takeBackProposal } from '@/lib/threads/take-back-proposal'

/** The same page of the thread where the contributions are now. */
const toThatThread = ({ thread }: { thread: number }, { back }: { back: string }): string =>
  back.replace(/\/threads\/\d+/, `/threads/${thread}`)

/** What becomes of threads, and of those that are proposed. */
export const threadActs = {
  'close-thread': { call: closeThread },
  'merge-threads': { call: mergeThreads, land: toThatThread },
  'move-contribution': { call: moveContribution },
  'open-thread': { call: openThread },
  'pin-thread': { call: pinThread },
  'accept-proposal': { call: acceptProposal },
  'decline-proposal': { call: declineProposal },
  'reopen-thread': { call: reopenThread },
  'retitle-thread': { call: retitleThread },
  'split-thread': { call: splitThread, land: toThatThread },
  'unpin-thread': { call: unpinThread },
  'propose-thread': { call: proposeThread },
  'take-back-proposal': { call: takeBackProposal },
}
