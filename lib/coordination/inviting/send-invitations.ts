import { z } from 'zod'
import { holdList, inviteAll } from '@/db/queries/coordination/inviting/lists'
import { participationIn } from '@/lib/caller'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale, locales } from '@/lib/text/locales'
import { defineUseCase } from '@/lib/usecase'
import { A_MINUTE } from './rules'

/** A coordinator invites everybody on a list that was read without a fault, in one transaction: all of them or nobody. */
export const sendInvitations = defineUseCase({
  input: z.object({ key: z.uuid(), listId: z.uuid() }),
  load: (tx, { listId }) => holdList(tx, listId),
  may: 'team.invite',

  async run({ tx, caller, enqueue }, { listId }, { conferenceId, slug, title, problemCount, count, sentAt }) {
    const by = participationIn(caller, conferenceId)
    if (!by) throw new Refusal('not-found', 'refusal.not-found')
    if (sentAt) throw new Refusal('conflict', 'invitations.sent-already')
    if (problemCount > 0) throw new Refusal('conflict', 'invitations.to-mend')
    if (count === 0) throw new Refusal('conflict', 'invitations.nobody')
    const letters = locales.map((locale) => {
      const url = `${config.origin}/${locale}/conferences/${slug}/invitation`
      const conferenceTitle = inLocale(title, locale).text
      return [locale, { conferenceTitle, role: 'participant', inviter: by.shownAs, url }] as const
    })
    const invited = await inviteAll(tx, { listId, letters: Object.fromEntries(letters), aMinute: A_MINUTE })
    await enqueue('send-mail', {})
    return { invited }
  },
})
