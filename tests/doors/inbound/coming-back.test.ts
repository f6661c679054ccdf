import { expect, test } from 'vitest'
import { returnPathOf } from '@/lib/mail/return-path'
import { dueTo, rowOf } from '../../support/bounces'
import { domain, mailsIn, takingMails } from '../../support/inbound'
import { onStage } from '../../support/stage'

takingMails()
const stage = onStage()

const report = (to: string) =>
  [
    'From: MAILER-DAEMON@mx.example.org',
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <undelivered@mx.example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="parts"',
    '',
    '--parts',
    'Content-Type: text/plain',
    '',
    'The mail could not be delivered.',
    '--parts',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; amina@example.org',
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '--parts--',
    '',
  ].join('\r\n')

test('what comes back to the return path of a mail is written down of that mail, and never answered', async () => {
  const { amina } = await stage()
  const id = await dueTo(amina)
  const { config } = await import('@/lib/config')
  const { accept } = await import('@/lib/doors/inbound/accepting')
  const { attendMail } = await import('@/lib/doors/inbound/attend')
  const to = returnPathOf(id, { domain, secret: config.authSecret })
  await accept({ raw: Buffer.from(report(to)), sender: '', recipients: [to] })
  const [mail] = await mailsIn()
  await attendMail({ id: mail?.id })
  expect((await mailsIn())[0]).toMatchObject({ state: 'bounce', reason: 'hard' })
  expect(await rowOf(id)).toMatchObject({ state: 'bounced' })
})
