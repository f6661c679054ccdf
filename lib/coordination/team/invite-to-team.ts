import { z } from 'zod'
import { conferenceById, putInvitation } from '@/db/queries/coordination/team'
import { insertDelivery } from '@/db/queries/deliveries'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale, locales } from '@/lib/text/locales'
import { emailAddress } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { teamRoles } from '../rules'

/**
 * A coordinator invites somebody to the team by their address, which nobody sees again. The answer is the same whether
 * the address is known or not, and a second invitation as the same on the same day is no second mail.
 */
export const inviteToTeam = defineUseCase({
  input: z.object({
    key: z.uuid(),
    conferenceId: z.uuid(),
    email: emailAddress,
    role: z.enum(teamRoles, { error: 'field.role' }),
    language: z.enum(locales, { error: 'field.language' }),
  }),
  load: (tx, { conferenceId }) => conferenceById(tx, conferenceId),
  may: 'team.invite',

  async run({ tx, caller, now, enqueue }, { email, role, language }, { conferenceId, slug, title }) {
    const by = participationIn(caller, conferenceId)
    if (!by) throw new Refusal('not-found', 'refusal.not-found')
    await putInvitation(tx, { conferenceId, email, role, byId: by.participantId, invitedAt: now })
    const url = `${config.origin}/${language}/conferences/${slug}/invitation`
    const conferenceTitle = inLocale(title, language).text
    await insertDelivery(tx, {
      kind: 'invitation',
      cause: `invitation:${conferenceId}:${email}:${role}:${now.toISOString().slice(0, 10)}`,
      participantId: null,
      conferenceId,
      address: email,
      locale: language,
      data: { conferenceTitle, role, inviter: by.shownAs, url },
    })
    await enqueue('send-mail', {})
    return { role }
  },
})
