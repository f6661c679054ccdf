import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { insertDelivery } from '@/db/queries/deliveries'
import { holdSignIns } from '@/db/queries/logins'
import { locales } from '@/lib/text/locales'
import { emailAddress } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'

const MAILS_IN_A_QUARTER = 3

/**
 * Somebody asks for a way in to their address. The answer is the same for every address, known or not, and for the
 * hundredth request: what differs is only whether another mail leaves.
 */
export const requestSignIn = defineUseCase({
  input: z.object({ email: emailAddress, locale: z.enum(locales) }),
  load: async () => ({}),
  may: 'login.open',

  async run({ tx, enqueue }, { email, locale }) {
    const { recent, waiting } = await holdSignIns(tx, email)
    // One that has not left yet will do: a second would take away the first one's way in.
    if (waiting || recent >= MAILS_IN_A_QUARTER) return
    const cause = `sign-in:${randomUUID()}`
    await insertDelivery(tx, { kind: 'sign-in', cause, participantId: null, address: email, locale, data: {} })
    await enqueue('send-mail', {})
  },
})
