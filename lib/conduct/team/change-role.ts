import { z } from 'zod'
import { addressOf, holdMember, setRole } from '@/db/queries/conduct/team'
import { insertDelivery } from '@/db/queries/deliveries'
import { participationIn, roles } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { refusesRole } from '../rules/duty'

/** A coordinator gives somebody registered another role, and they are told. */
export const changeRole = defineUseCase({
  input: z.object({ key: z.uuid(), participantId: z.uuid(), role: z.enum(roles, { error: 'field.role' }) }),
  load: (tx, { participantId }) => holdMember(tx, participantId),
  may: 'team.change',

  async run({ tx, caller, now, enqueue }, { participantId, role }, member) {
    const refused = refusesRole({ ...member, from: member.role, to: role })
    if (refused) throw new Refusal('conflict', refused).at({ role: refused })
    const { conferenceId, role: from } = member
    const { participantId: byId = '', shownAs: by = '' } = participationIn(caller, conferenceId) ?? {}
    await setRole(tx, participantId, { conferenceId, from, to: role, byId, at: now })
    const to = await addressOf(tx, participantId)
    if (to) {
      const { address, language: locale } = to
      const url = `${config.origin}/${locale}/conferences/${member.slug}`
      const data = { conferenceTitle: inLocale(member.title, locale).text, role, by, url }
      const cause = `role:${participantId}:${now.toISOString()}`
      await insertDelivery(tx, { kind: 'role-changed', cause, participantId, address, locale, data })
      await enqueue('send-mail', {})
    }
    return { role }
  },
})
