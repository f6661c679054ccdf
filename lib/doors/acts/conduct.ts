import { changePlan } from '@/lib/conduct/balance/change-plan'
import { changeItemsByMail } from '@/lib/conduct/by-mail/change-items-by-mail'
import { changeReads } from '@/lib/conduct/duty/change-reads'
import { changeRota } from '@/lib/conduct/duty/change-rota'
import { noteAbsence } from '@/lib/conduct/duty/note-absence'
import { removeAbsence } from '@/lib/conduct/duty/remove-absence'
import { keepPromise } from '@/lib/conduct/promises/keep-promise'
import { letPromiseGo } from '@/lib/conduct/promises/let-promise-go'
import { notePromise } from '@/lib/conduct/promises/note-promise'
import { changeRole } from '@/lib/conduct/team/change-role'
import { notePublicBody } from '@/lib/conduct/team/note-public-body'
import { changeLetter } from '@/lib/coordination/writing/change-letter'
import { dropLetter } from '@/lib/coordination/writing/drop-letter'
import { sendLetter } from '@/lib/coordination/writing/send-letter'
import { writeLetter } from '@/lib/coordination/writing/write-letter'
import { discardMail } from '@/lib/moderation/mails/discard-mail'
import { releaseMail } from '@/lib/moderation/mails/release-mail'

/** From the form to the letter as it will be read. */
const toLetter = ({ letterId }: { letterId: string }, { back }: { back: string }): string =>
  `${back.replace(/\/letters.*$/, '')}/letters/${letterId}`

/** What the desk does to look after a conference. */
export const conductActs = {
  'change-items-by-mail': { call: changeItemsByMail },
  'change-letter': { call: changeLetter, land: toLetter },
  'change-plan': { call: changePlan },
  'change-reads': { call: changeReads },
  'change-role': { call: changeRole },
  'change-rota': { call: changeRota },
  'discard-mail': { call: discardMail },
  'drop-letter': { call: dropLetter },
  'keep-promise': { call: keepPromise },
  'let-promise-go': { call: letPromiseGo },
  'note-absence': { call: noteAbsence },
  'note-promise': { call: notePromise },
  'note-public-body': { call: notePublicBody },
  'release-mail': { call: releaseMail },
  'remove-absence': { call: removeAbsence },
  'send-letter': { call: sendLetter },
  'write-letter': { call: writeLetter, land: toLetter },
}
