import { run } from 'graphile-worker'
import { db } from '@/db/client'
import { deleteExpired } from '@/db/queries/logins'
import { mailBalance } from '@/lib/conduct/balance/mail-balance'
import { mailItems } from '@/lib/conduct/by-mail/mail-items'
import { mailQueue } from '@/lib/conduct/duty/mail-queue'
import { mailPromises } from '@/lib/conduct/promises/mail-promises'
import { mailWeek } from '@/lib/conduct/week/mail-week'
import { config } from '@/lib/config'
import { planDigests } from '@/lib/digests/plan-digests'
import { remindReturned } from '@/lib/moderation/exchange/remind-returned'
import { publishUnread } from '@/lib/moderation/protecting/publish-unread'
import { purgeHoldings } from '@/lib/moderation/protecting/purge-holdings'
import { remindOfClosings } from '@/lib/outcomes/closing/remind-of-closings'
import { announceMessages } from '@/lib/outcomes/messages/announce-messages'
import { report } from '@/lib/report'
import { applyRetention } from '@/lib/retention/apply-retention'
import { carryOutDue } from './desk/carrying-out'
import { clearObjects } from './files/clear'
import { attendMail } from './inbound/attend'
import { type Mailer, openMailer } from './mailer'
import { postDue, takeUpAbandoned } from './post'
import { draftRenderings } from './translation/drafting'

/** What is due, into the ledger; how many. */
export const planDueDigests = async (): Promise<number> => (await planDigests({ kind: 'clock' }, {})).planned

/** Likewise what the desk is told at its hours. */
export async function planDueNotices(): Promise<number> {
  let planned = 0
  for (const mail of [mailItems, mailBalance, mailQueue, mailPromises, mailWeek])
    planned += (await mail({ kind: 'clock' }, {})).planned
  return planned
}

/** The desk's messages that have come due, told before anything is mailed that lists them; how many mails are due beside. */
export async function announceDue(): Promise<number> {
  await announceMessages({ kind: 'clock' }, {})
  return (await remindOfClosings({ kind: 'clock' }, {})).reminded
}

/** Every minute; a job that was missed is not made up for, since the next one finds what is due. */
const crontab = [
  '* * * * * plan-digests',
  '* * * * * send-mail',
  '* * * * * carry-out-decisions',
  '17 3 * * * tidy',
  '23 * * * * purge-holdings',
].join('\n')

/** Plans and sends until nothing is due: of those who get each contribution by itself, the next is planned once the last has gone. */
export async function sendDigests(mailer: Mailer, stopping?: AbortSignal): Promise<void> {
  while (!stopping?.aborted && (await planDueDigests()) > 0) await postDue(mailer, stopping)
}

/** How long mails under way may still take when the process has to end, in milliseconds. */
const LAST_MAILS_MS = 5000

/** Once a night: what is over, and what has been kept long enough, goes. */
async function tidy(): Promise<void> {
  await deleteExpired(db)
  report.info(await applyRetention({ kind: 'clock' }, {}), 'what was kept long enough was erased')
}

/** Due times and retries are graphile-worker's; what became of each mail is in our own ledger. */
export async function startWorker(): Promise<{ stop(): Promise<void> }> {
  const [stopping, givingUp] = [new AbortController(), new AbortController()]
  const mailer = openMailer(config.smtpUrl, { ...config.sending, giveUp: givingUp.signal })
  const runner = await run({
    connectionString: config.databaseUrl,
    crontab,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    taskList: {
      'plan-digests': async () => {
        const reminded = await announceDue()
        if (reminded + (await planDueNotices()) > 0) await postDue(mailer, stopping.signal)
        await sendDigests(mailer, stopping.signal)
      },
      'send-mail': async () => {
        await takeUpAbandoned()
        await postDue(mailer, stopping.signal)
      },
      'carry-out-decisions': async () => {
        await carryOutDue()
      },
      'remind-returned': async () => {
        await remindReturned({ kind: 'clock' }, {})
      },
      'draft-renderings': (payload) => draftRenderings(payload, stopping.signal),
      'clear-objects': clearObjects,
      'read-mail': attendMail,
      'publish-unread': async (payload) => {
        await publishUnread({ kind: 'clock' }, payload)
      },
      'purge-holdings': async () => {
        await purgeHoldings({ kind: 'clock' }, {})
      },
      tidy,
    },
  })
  runner.events.on('job:error', ({ error }) => report.error({ err: error }, 'a job failed and will be tried again'))
  return {
    async stop() {
      stopping.abort()
      const patience = setTimeout(() => givingUp.abort(), LAST_MAILS_MS)
      await runner.stop()
      clearTimeout(patience)
      mailer.close()
    },
  }
}
