import { z } from 'zod'
import { eraseInbound, eraseRawMails, letUnansweredGo } from '@/db/queries/inbound/retention'
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
import {
  ADDRESS_DAYS,
  INBOUND_MONTHS,
  INVITATION_MONTHS,
  LIST_DAYS,
  RAW_MAIL_DAYS,
  RECORD_MONTHS,
  SANDBOX_DAYS,
  TEST_MAIL_DAYS,
  UNANSWERED_DAYS,
} from './rules'

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
      unanswered: await letUnansweredGo(tx, UNANSWERED_DAYS),
      rawMails: await eraseRawMails(tx, RAW_MAIL_DAYS),
      inbound: await eraseInbound(tx, INBOUND_MONTHS),
      invitations: await eraseInvitations(tx, INVITATION_MONTHS),
    }
  },
})
