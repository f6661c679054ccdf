import { z } from 'zod'
import { holdLetter, type LetterPage, sendLetter as putMails, setLetter } from '@/db/queries/conduct/letters'
import { participationIn } from '@/lib/caller'
import { needsSecond, refusesSending } from '@/lib/conduct/rules/letters'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { askSecond } from '@/lib/second'
import { inLocale, type Locale, locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { readersIn } from './readers'

/**
 * Somebody of the desk sends a letter to as many as they were shown. To more than a few it only leaves when a second
 * person does the same: the first press says that one has agreed, and asks the others of the desk.
 */
export const sendLetter = defineUseCase({
  input: z.object({ key: z.uuid(), letterId: z.uuid(), shown: z.coerce.number().int().min(0) }),
  load: (tx, { letterId }) => holdLetter(tx, letterId),
  may: 'letter.write',

  async run(setting, { letterId, shown }, letter) {
    const { tx, caller, now, enqueue } = setting
    const senderId = participationIn(caller, letter.conferenceId)?.participantId
    if (!senderId) throw new Refusal('not-found', 'refusal.not-found')
    const readers = readersIn(letter.reached)
    const firstById = letter.firstBy?.id ?? null
    const refused = refusesSending({ ...letter, readers, shown, firstById, senderId })
    if (refused) throw new Refusal('conflict', refused, { count: readers })
    if (needsSecond(readers) && !firstById) {
      await setLetter(tx, letterId, { firstById: senderId, firstAt: now })
      const { conferenceId, title: conferenceTitle, slug } = letter
      const place = `conduct/letters/${letterId}`
      await askSecond(setting, {
        conferenceId,
        conferenceTitle,
        slug,
        of: 'letter',
        id: letterId,
        byId: senderId,
        place,
      })
      return { letterId, sent: 0 }
    }
    const sent = await putMails(tx, letterId, lettersIn(letter))
    await setLetter(tx, letterId, { sentById: senderId, sentAt: now, readers: sent })
    await enqueue('send-mail', {})
    return { letterId, sent }
  },
})

/** As it is read in each language; where it is not written in one, in that in which it is, which the mail says. */
function lettersIn({ title, slug, subject, body, audience }: LetterPage): Record<Locale, object> {
  const inEach = locales.map((locale) => {
    const { text, language } = inLocale(body, locale)
    const letter = {
      conferenceTitle: inLocale(title, locale).text,
      subject: subject[language] ?? '',
      body: text,
      language,
      about: audience === 'one' ? 'one' : 'many',
      url: `${config.origin}/${locale}/conferences/${slug}`,
    }
    return [locale, letter] as const
  })
  return Object.fromEntries(inEach) as Record<Locale, object>
}
