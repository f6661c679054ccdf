import type { ReadMail } from '@/lib/mail/reading/mail'
import { writtenIn } from '@/lib/mail/reading/written'
import { cleanText } from '@/lib/text/characters'
import type { MailParts } from './parts'

/** Characters. The longest text that may be sent in is a small part of it; the rest is what was quoted. */
const LONGEST_BODY = 500_000

/** The words of a mail: as they came, and without what their writer did not write. */
export function bodyOf({ text }: MailParts): Pick<ReadMail, 'written' | 'whole' | 'unsure'> {
  const whole = cleanText(text.slice(0, LONGEST_BODY)).trim()
  const isCut = text.length > LONGEST_BODY
  const { written, unsure } = writtenIn(whole)
  return { written, whole, unsure: unsure || isCut }
}
