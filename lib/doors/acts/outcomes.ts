import { changeMessage } from '@/lib/outcomes/messages/change-message'
import { withdrawMessage } from '@/lib/outcomes/messages/withdraw-message'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { approveSynthesis } from '@/lib/outcomes/syntheses/approve-synthesis'
import { dropStatement } from '@/lib/outcomes/syntheses/drop-statement'
import { moveStatement } from '@/lib/outcomes/syntheses/move-statement'
import { proposeSynthesis } from '@/lib/outcomes/syntheses/propose-synthesis'
import { returnSynthesis } from '@/lib/outcomes/syntheses/return-synthesis'
import { writeStatement } from '@/lib/outcomes/syntheses/write-statement'
import type { Locale } from '@/lib/text/locales'

/** To the list of the desk's messages, where the one that was written stands. */
const toMessages = ({ slug, messageId }: { slug: string; messageId: string }, { locale }: { locale: Locale }): string =>
  `/${locale}/conferences/${slug}/desk/messages#${messageId}`

/** Back to the draft, where the statement stands. */
const toStatement = ({ statementId }: { statementId: string }, { back }: { back: string }): string =>
  `${back.replace(/#.*$/, '')}#${statementId}`

/** What a moderator does to say what a session comes to. */
export const outcomeActs = {
  'change-message': { call: changeMessage, land: toMessages },
  'withdraw-message': { call: withdrawMessage },
  'write-message': { call: writeMessage, land: toMessages },
  'approve-synthesis': { call: approveSynthesis },
  'drop-statement': { call: dropStatement },
  'move-statement': { call: moveStatement, land: toStatement },
  'propose-synthesis': { call: proposeSynthesis },
  'return-synthesis': { call: returnSynthesis },
  'write-statement': { call: writeStatement, land: toStatement },
}
