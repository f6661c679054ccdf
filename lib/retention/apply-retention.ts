import { z } from 'zod'
import {
  eraseBounces,
  eraseDecisions,
  eraseInvitations,
  eraseLists,
  eraseRegistrations,
  eraseSandboxMails,
  eraseSuspensions,
  eraseTestMails,
  hashAddresses,
} from '@/db/queries/record/retention'
import { defineUseCase } from '@/lib/usecase'
import { ADDRESS_DAYS, INVITATION_MONTHS, LIST_DAYS, RECORD_MONTHS, SANDBOX_DAYS, TEST_MAIL_DAYS } from './rules'

/** What has been kept long enough is erased; how much of each. */
export const applyRetention = defineUseCase({
  input: z.object({}),
  load: async () => ({}),
  may: 'retention.apply',

  async run({ tx }) {
    return {
      decisions: await eraseDecisions(tx, RECORD_MONTHS),
      suspensions: await eraseSuspensions(tx, RECORD_MONTHS),
      registrations: await eraseRegistrations(tx, RECORD_MONTHS),
      addresses: await hashAddresses(tx, ADDRESS_DAYS),
      bounces: await eraseBounces(tx, ADDRESS_DAYS),
      testMails: await eraseTestMails(tx, TEST_MAIL_DAYS),
      lists: await eraseLists(tx, LIST_DAYS),
      sandboxMails: await eraseSandboxMails(tx, SANDBOX_DAYS),
      invitations: await eraseInvitations(tx, INVITATION_MONTHS),
    }
  },
})
