import { describe, expect, test } from 'vitest'
import { readMail } from '@/lib/doors/inbound/reading'
import { multipart, plainReport, returned } from '@/tests/support/replies/reports'

const ours = { host: 'diwan.example.net', address: 'diwan@diwan.example.net' }
const reportOf = async (raw: Buffer) => (await readMail(raw, ours)).report

const from = (sender: string, subject: string, more = '') =>
  `Return-Path: <>\nFrom: ${sender}\nTo: b.token@diwan.example.net\nSubject: ${subject}\nMessage-ID: <report@mx.example.org>\nAuto-Submitted: auto-replied${more}`

const status = (fields: string, mta = 'Reporting-MTA: dns; mx.example.org\nOriginal-Envelope-Id: d-7f3a') =>
  ['message/delivery-status', `${mta}\n\nFinal-Recipient: rfc822; rachida@example.org\n${fields}`] as [string, string]

describe('a report for machines', () => {
  test('says who failed, why, and which mail of ours it was', async () => {
    const raw = multipart(
      { headers: from('MAILER-DAEMON@mx.example.org', 'Undelivered Mail Returned to Sender') },
      ['text/plain', 'This is the mail system at host mx.example.org.'],
      status(
        'Original-Recipient: rfc822;rachida@example.org\nAction: failed\nStatus: 5.1.1\nRemote-MTA: dns; mail.example.org\nDiagnostic-Code: smtp; 550 5.1.1 <rachida@example.org>: Recipient address\n    rejected: User unknown in virtual mailbox table',
      ),
      ['message/rfc822', `${returned}\nBonjour`],
    )
    expect(await reportOf(raw)).toEqual({
      kind: 'hard',
      status: '5.1.1',
      recipient: 'rachida@example.org',
      originalMessageId: '<d.7f3a@diwan.example.net>',
      envelopeId: 'd-7f3a',
      text: '550 5.1.1 <rachida@example.org>: Recipient address rejected: User unknown in virtual mailbox table',
    })
  })

  test.each([
    ['a full mailbox', 'Action: failed\nStatus: 5.2.2\nDiagnostic-Code: smtp; 552 5.2.2 Mailbox full', 'soft', '5.2.2'],
    [
      'one that is late',
      'Action: delayed\nStatus: 4.4.1\nDiagnostic-Code: smtp; connect to mx: Connection timed out',
      'soft',
      '4.4.1',
    ],
    [
      'given up after days',
      'Action: failed\nStatus: 4.4.7\nDiagnostic-Code: smtp; 451 4.7.1 Greylisting in action',
      'soft',
      '4.4.7',
    ],
    [
      'called spam',
      'Action: failed\nStatus: 5.7.1\nDiagnostic-Code: smtp; 554 5.7.1 Message blocked as spam',
      'soft',
      '5.7.1',
    ],
    [
      'a host that is not',
      'Action: failed\nStatus: 5.4.4\nDiagnostic-Code: X-Postfix; Host or domain name not found. Name service error',
      'hard',
      '5.4.4',
    ],
    [
      'Exchange, by its own code',
      'Action: failed\nStatus: 5.1.10\nDiagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup',
      'hard',
      '5.1.10',
    ],
    [
      'a report that says 5.0.0 of everything',
      'Action: failed\nStatus: 5.0.0\nDiagnostic-Code: smtp; 550 5.1.1 The email account that you tried to reach does not exist',
      'hard',
      '5.1.1',
    ],
    [
      'Microsoft, denied',
      'Action: failed\nStatus: 5.4.1\nDiagnostic-Code: smtp;550 5.4.1 Recipient address rejected: Access denied. AS(201806281)',
      'hard',
      '5.4.1',
    ],
    ['no reason at all', 'Action: failed\nStatus: 5.0.0', 'soft', '5.0.0'],
  ])('%s', async (_, fields, kind, code) => {
    const raw = multipart(
      { headers: from('postmaster@mx.example.org', 'Delivery') },
      ['text/plain', 'Sorry.'],
      status(fields),
      ['text/rfc822-headers', returned],
    )
    const report = await reportOf(raw)
    expect(report).toMatchObject({ kind, status: code, originalMessageId: '<d.7f3a@diwan.example.net>' })
  })

  test('that a mail arrived is no bounce, and no letter either', async () => {
    const raw = multipart(
      { headers: from('postmaster@mx.example.org', 'Delivered') },
      ['text/plain', 'Fine.'],
      status('Action: delivered\nStatus: 2.0.0'),
    )
    expect(await readMail(raw, ours)).toMatchObject({ report: null, automatic: 'auto-submitted' })
  })
})

describe('a bounce in words', () => {
  test.each([
    [
      'qmail',
      plainReport(
        from('MAILER-DAEMON@mx.example.org', 'failure notice'),
        `Hi. This is the qmail-send program at mx.example.org.\nI'm afraid I wasn't able to deliver your message to the following addresses.\n\n<rachida@example.org>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\n${returned}`,
      ),
      { kind: 'hard', status: '5.1.1' },
    ],
    [
      'Exim',
      plainReport(
        from(
          'Mail Delivery System <Mailer-Daemon@mx.example.org>',
          'Mail delivery failed: returning message to sender',
          '\nX-Failed-Recipients: rachida@example.org',
        ),
        `This message was created automatically by mail delivery software.\n\n  rachida@example.org\n    host mail.example.org [192.0.2.9]\n    SMTP error from remote mail server after RCPT TO:<rachida@example.org>:\n    550 Unknown user\n\n------ This is a copy of the message, including all the headers. ------\n\n${returned}`,
      ),
      { kind: 'hard', status: '5.0.0' },
    ],
    [
      'Gmail, in words',
      plainReport(
        from('Mail Delivery Subsystem <mailer-daemon@googlemail.example>', 'Delivery Status Notification (Failure)'),
        `** Address not found **\n\nYour message wasn't delivered to rachida@example.org because the address couldn't be found, or is unable to receive mail.\n\nThe response was:\n550 5.1.1 The email account that you tried to reach does not exist.\n\n----- Original message -----\n\n${returned}`,
      ),
      { kind: 'hard', status: '5.1.1' },
    ],
    [
      'Exchange in French',
      plainReport(
        from('Postmaster <postmaster@example.org>', 'Non remis : Le résumé du jour'),
        `Votre message à rachida@example.org n'a pas pu être remis.\n\nLa boîte aux lettres du destinataire est pleine et ne peut plus accepter de messages.\n\n550 5.2.2 mailbox full\n\n${returned}`,
      ),
      { kind: 'soft', status: '5.2.2' },
    ],
    [
      'Postfix, late',
      plainReport(
        from('MAILER-DAEMON@mx.example.org (Mail Delivery System)', 'Delayed Mail (still being retried)'),
        `It is taking longer than usual; your message will be retried.\n\n<rachida@example.org>: host mail.example.org said: 451 4.3.0 Try again later\n\n${returned}`,
      ),
      { kind: 'soft', status: '4.3.0' },
    ],
    [
      'a provider in Italian',
      plainReport(
        from('postmaster@libero.example', 'Mancato recapito'),
        `Il messaggio non è stato consegnato a rachida@example.org: utente sconosciuto.\n\n${returned}`,
      ),
      { kind: 'hard', status: null },
    ],
  ])('%s', async (_, raw, expected) => {
    const read = await readMail(raw, ours)
    expect(read.report).toMatchObject({
      ...expected,
      recipient: 'rachida@example.org',
      originalMessageId: '<d.7f3a@diwan.example.net>',
    })
    expect(read.automatic).toBe('bounce')
  })

  test('is never read out of a letter that speaks of one', async () => {
    const raw = plainReport(
      'Return-Path: <rachida@example.org>\nFrom: rachida@example.org\nTo: r.token@diwan.example.net\nSubject: Undeliverable: votre courrier',
      'Mon message au consulat est revenu : 550 5.1.1 user unknown. Que faire ?',
    )
    expect(await readMail(raw, ours)).toMatchObject({ report: null, automatic: null })
  })
})

describe('a complaint', () => {
  const abuse: [string, string] = [
    'message/feedback-report',
    'Feedback-Type: abuse\nUser-Agent: Yahoo!-Mail-Feedback/2.0\nVersion: 0.1\nOriginal-Mail-From: <b.token@diwan.example.net>\nOriginal-Rcpt-To: rachida@example.org',
  ]

  test('names the person and the mail', async () => {
    const raw = multipart(
      { headers: from('feedback@example.com', 'FW: Diwan'), type: 'feedback-report' },
      ['text/plain', 'A report.'],
      abuse,
      ['message/rfc822', `${returned}\nBonjour`],
    )
    expect(await readMail(raw, ours)).toMatchObject({
      automatic: 'complaint',
      report: {
        kind: 'complaint',
        feedback: 'abuse',
        recipient: 'rachida@example.org',
        originalMessageId: '<d.7f3a@diwan.example.net>',
      },
    })
  })

  test('names the mail where its provider hides the person', async () => {
    const raw = multipart(
      { headers: from('feedback@example.com', 'FW'), type: 'feedback-report' },
      ['text/plain', '.'],
      ['message/feedback-report', 'Feedback-Type: abuse\nVersion: 1'],
      ['text/rfc822-headers', returned],
    )
    expect(await reportOf(raw)).toMatchObject({ recipient: null, originalMessageId: '<d.7f3a@diwan.example.net>' })
  })
})
