import { simpleParser } from 'mailparser'
import { afterEach, expect, test } from 'vitest'
import { type Mailer, openMailer } from '@/lib/doors/mailer'
import { dueTo, rowOf } from '../../support/bounces'
import { mailsTo } from '../../support/desk'
import { withNews } from '../../support/digests'
import { type Script, type ScriptedSmtp, scriptedSmtp } from '../../support/smtp'
import { onStage } from '../../support/stage'

const stage = onStage()
const short = { connectMs: 400, silenceMs: 300, wholeMs: 800 }

/** What the server of one line asked for is nothing to the next. */
async function forgetPace(): Promise<void> {
  const { db } = await import('@/db/client')
  const { mailPace } = await import('@/db/schema')
  await db.delete(mailPace)
}

let server: ScriptedSmtp
let mailers: Mailer[] = []
afterEach(async () => {
  await forgetPace()
  for (const mailer of mailers) mailer.close()
  mailers = []
  await server.close()
})

function mailerTo(url: string): Mailer {
  const mailer = openMailer(url, short)
  mailers.push(mailer)
  return mailer
}

/** How many copies there are of each mail that arrived, by what it is. */
async function copies(): Promise<{ digest: number[]; signIn: number[] }> {
  const counts = { digest: new Map<string, number>(), signIn: new Map<string, number>() }
  for (const copy of server.taken) {
    const { messageId = '', headers } = await simpleParser(Buffer.from(copy, 'latin1'))
    const of = headers.has('list') ? counts.digest : counts.signIn
    of.set(messageId, (of.get(messageId) ?? 0) + 1)
  }
  return { digest: [...counts.digest.values()], signIn: [...counts.signIn.values()] }
}

const unknownName = 'smtp://mail.invalid:25'
const nobody = 'smtp://127.0.0.1:9'

/** What the mail server does, what the ledger says of both mails then, and how it is when the server is well again. */
const matrix: [string, Script | string, string, string][] = [
  ['nobody listens', nobody, 'deferred', 'sent'],
  ['its name is unknown', unknownName, 'deferred', 'sent'],
  ['it is busy at the greeting (421)', { greeting: '421 4.3.2 later' }, 'deferred', 'sent'],
  ['it puts the recipient off (450)', { RCPT: '450 4.2.0 greylisted' }, 'deferred', 'sent'],
  ['it refuses the recipient (550)', { RCPT: '550 5.7.1 not for you' }, 'failed', 'failed'],
  ['it knows no such recipient (550)', { RCPT: '550 5.1.1 no such user' }, 'bounced', 'bounced'],
  ['it puts the mail off after DATA (451)', { message: '451 4.3.0 try again' }, 'deferred', 'sent'],
  ['it refuses the mail after DATA (554)', { message: '554 5.6.0 refused' }, 'failed', 'failed'],
  ['it goes before RCPT', { MAIL: 'drop' }, 'deferred', 'sent'],
  ['it goes after DATA', { message: 'drop' }, 'uncertain', 'uncertain'],
  ['it says nothing at RCPT', { RCPT: 'silence' }, 'deferred', 'sent'],
  ['it says nothing after DATA', { message: 'silence' }, 'uncertain', 'uncertain'],
  ['it answers byte by byte at RCPT', { RCPT: 'trickle' }, 'deferred', 'sent'],
  ['it answers byte by byte after DATA', { message: 'trickle' }, 'uncertain', 'uncertain'],
  ['its TLS is none', { STARTTLS: '220 ready' }, 'deferred', 'sent'],
]

test.each(matrix)(
  '%s: the ledger says what became of a digest and of a way in, and no second copy leaves',
  async (...of) => {
    const [, fault, then, later] = of
    const here = await withNews(await stage())
    const { planDueDigests } = await import('@/lib/doors/worker')
    const { postDue, takeUpAbandoned } = await import('@/lib/doors/post')
    server = await scriptedSmtp(typeof fault === 'string' ? {} : fault)
    await here.at('2026-11-04T06:00:30Z')
    await planDueDigests()
    const wayIn = await dueTo(here.bruno, 'sign-in')
    await postDue(mailerTo(typeof fault === 'string' ? fault : server.url))
    const states = async () => {
      const [digest] = await mailsTo(here.amina, 'digest')
      return [digest?.state, (await rowOf(wayIn)).state]
    }
    expect(await states()).toEqual([then, then])

    server.play({})
    for (const time of ['06:02:00', '06:30:00', '09:00:00']) {
      await here.at(`2026-11-04T${time}Z`)
      await takeUpAbandoned()
      await postDue(mailerTo(server.url))
    }
    expect(await states()).toEqual([later, later])
    const { digest, signIn } = await copies()
    expect(Math.max(0, ...digest)).toBeLessThanOrEqual(1)
    expect(Math.max(0, ...signIn)).toBeLessThanOrEqual(2)
  },
)
