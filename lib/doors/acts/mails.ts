import { releaseAddress } from '@/lib/mail/bounces/release-address'
import { sendTestMail } from '@/lib/mail/health/send-test-mail'
import { resumeMails } from '@/lib/mail/stopping/resume-mails'
import { stopMails } from '@/lib/mail/stopping/stop-mails'

/** What is done about the mails that leave, and about those that come back. */
export const mailActs = {
  'release-address': { call: releaseAddress },
  'resume-mails': { call: resumeMails },
  'send-test-mail': { call: sendTestMail },
  'stop-mails': { call: stopMails },
}
