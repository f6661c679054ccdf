import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import {
  type InvitingSession,
  isExpert,
  offerPart,
  putExpert,
  sessionToInvite,
  writerOf,
} from '@/db/queries/experts/invitations'
import { participationIn } from '@/lib/caller'
import { boxOf } from '@/lib/conferences/rules'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { type InLocales, inLocale, type Locale, locales } from '@/lib/text/locales'
import { emailAddress, longText, optional, wholeNumber } from '@/lib/text/names'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { invitingShut, LONGEST_PRESENTATION } from './rules'

const presentation = optional(longText(LONGEST_PRESENTATION))

const fields = z
  .object({
    key: z.uuid(),
    sessionId: z.uuid(),
    email: optional(emailAddress),
    /** Of a contribution of theirs, for a participant whose address nobody here knows. */
    number: optional(wholeNumber),
    language: z.enum(locales, { error: 'field.language' }),
    'presentation-fr': presentation,
    'presentation-it': presentation,
    'presentation-ar': presentation,
    'presentation-en': presentation,
  })
  .refine(({ email, number }) => (email === undefined) !== (number === undefined), {
    path: ['email'],
    error: 'field.expert',
  })
type Fields = z.output<typeof fields>

/**
 * A moderator invites somebody to a session as its expert: by their address, which nobody sees again, or by the number
 * of something they wrote. The answer is the same whether an address is known or not; they are an expert once they
 * have taken the part, and at once where they have it from another session.
 */
export const inviteExpert = defineUseCase({
  input: fields,
  load: (tx, { sessionId }) => sessionToInvite(tx, sessionId),
  may: 'expert.invite',

  async run(setting, input, session) {
    const { tx, caller, now, enqueue } = setting
    const shut = invitingShut(boxOf(session), now)
    if (shut) throw new Refusal('conflict', 'experts.session-over')
    const by = participationIn(caller, session.conferenceId)
    if (!by) throw new Refusal('not-found', 'refusal.not-found')
    const { email, language } = await addressOf(setting, input, session)
    const { id: sessionId, conferenceId } = session
    const made = { email, byId: by.participantId, invitedAt: now }
    await putExpert(tx, { ...made, sessionId, presentation: presentationOf(input) })
    const already = await isExpert(tx, { conferenceId, email })
    if (!already) await offerPart(tx, { ...made, conferenceId, role: 'expert' })
    await insertDelivery(tx, {
      kind: 'invitation',
      cause: `invitation:${sessionId}:${email}:expert:${now.toISOString().slice(0, 10)}`,
      participantId: null,
      conferenceId,
      address: email,
      locale: language,
      data: {
        conferenceTitle: inLocale(session.conferenceTitle, language).text,
        role: 'expert',
        inviter: by.shownAs,
        url: `${config.origin}/${language}/conferences/${session.slug}/${already ? `sessions/${session.position}/experts` : 'invitation'}`,
      },
    })
    await enqueue('send-mail', {})
    return { sessionId }
  },
})

/** Where to write to them: what was typed, or where whoever wrote that contribution is written to. */
async function addressOf({ tx }: Setting, input: Fields, { conferenceId }: InvitingSession) {
  const { email, number = 0, language } = input
  if (email !== undefined) return { email, language }
  const writer = await writerOf(tx, { conferenceId, number })
  if (!writer) throw new Refusal('not-found', 'experts.no-number', { number }).at({ number: 'experts.no-number' })
  if (!writer.address) throw new Refusal('conflict', 'experts.no-address').at({ number: 'experts.no-address' })
  if (writer.role !== 'participant' && writer.role !== 'expert')
    throw new Refusal('conflict', 'experts.in-team').at({ number: 'experts.in-team' })
  return { email: writer.address, language: writer.language }
}

const presentationOf = (input: Fields): InLocales =>
  Object.fromEntries(
    locales.flatMap((locale): [Locale, string][] => {
      const text = input[`presentation-${locale}`]
      return text === undefined ? [] : [[locale, text]]
    }),
  )
