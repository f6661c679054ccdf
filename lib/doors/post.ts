import { randomBytes, randomInt } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { db } from '@/db/client'
import { keepSandboxMail } from '@/db/queries/coordination/sandbox'
import {
  type Claimed,
  claimDeliveries,
  type Settlement,
  settleAbandoned,
  settleDeliveries,
} from '@/db/queries/deliveries'
import { putSignInToken } from '@/db/queries/logins'
import { BACK_OFF } from '@/db/queries/mails/pace'
import { skipSuppressed } from '@/db/queries/mails/suppressions'
import { compose, type MailKind } from '@/emails'
import { config } from '@/lib/config'
import { report } from '@/lib/report'
import { isPassing } from './front/passing'
import { signInHash } from './login'
import type { Mailer } from './mailer'
import { type Surroundings, surroundings, type Unsent, writeDigest } from './mails/digests'
import { writeItem } from './mails/items'
import { writeLetter } from './mails/letters'
import { type Letter, outgoing } from './mails/outgoing'
import { type Published, publishedNow } from './mails/published'
import { answerable, replyAddressOf } from './mails/replies'
import { heed } from './mails/sending/heeding'
import { sendAloud } from './mails/sending/trying'

/** Two batches at once: while one asks or tells the database, the mail server is busy with the other. */
const BATCHES = 2
/** Mails in a batch: few for a mail server that is slow, since what is claimed has to leave within its claim. */
const BATCH = { slow: 12, quick: 40 }
/** Milliseconds within which a batch is over where it is quick. */
const QUICK = 5000

/** How many to take next: never so many that a domain's mails of a minute would be overdrawn by much. */
const sizeAfter = (ms: number): number => (ms < QUICK && config.mailRate >= 10 * BATCH.quick ? BATCH.quick : BATCH.slow)
const SIGN_IN_MINUTES = 15
// No vowels and nothing that reads as something else: no words, no 0 and O, no 1 and I.
const CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ23456789'

/** Sends everything that is due, in batches, until nothing is or we have to go. Any number of processes may do so at once. */
export async function postDue(mailer: Mailer, stopping?: AbortSignal): Promise<number> {
  await skipSuppressed(db)
  const run = { mailer, stopping, published: publishedNow() }
  const ends = await Promise.allSettled(Array.from({ length: BATCHES }, () => postInTurn(run)))
  let sent = 0
  for (const end of ends) {
    if (end.status === 'rejected') throw end.reason
    sent += end.value
  }
  return sent
}

interface Run {
  mailer: Mailer
  stopping: AbortSignal | undefined
  published: () => Promise<Published>
}

async function postInTurn({ mailer, stopping, published }: Run): Promise<number> {
  let sent = 0
  let size = BATCH.slow
  while (!stopping?.aborted) {
    const claimed = await claimDeliveries(db, size, config.mailRate)
    if (claimed.length === 0) break
    const begun = performance.now()
    const settled = await postAll({ mailer, published }, claimed)
    await settle(settled)
    await heed(settled)
    size = sizeAfter(performance.now() - begun)
    sent += settled.filter(({ state }) => state === 'sent').length
  }
  return sent
}

async function postAll(
  { mailer, published }: Pick<Run, 'mailer' | 'published'>,
  claimed: Claimed[],
): Promise<Settlement[]> {
  try {
    const around = await surroundings(claimed, published)
    return await Promise.all(claimed.map((delivery) => post(mailer, delivery, around)))
  } catch (err) {
    report.error({ err }, 'what a batch of mails needs could not be read')
    return claimed.map(({ id }) => ({ id, state: 'deferred', again: 1, text: 'nothing was read' }))
  }
}

/** Tries, two seconds apart: together well within what a claim holds. */
const TRIES_TO_SETTLE = 30

/** What a mail server said has to be written down: a database away for a moment would make a second copy of each. */
async function settle(settled: Settlement[]): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await settleDeliveries(db, settled)
    } catch (err) {
      if (!isPassing(err) || tries === TRIES_TO_SETTLE) throw err
      report.warn({ err }, 'what became of a batch of mails could not be written down yet')
      await pause(2000)
    }
  }
}

export const takeUpAbandoned = (): Promise<number> => settleAbandoned(db)

async function post(mailer: Mailer, delivery: Claimed, around: Surroundings): Promise<Settlement> {
  const { id } = delivery
  try {
    const letter = await write(delivery, around)
    if (!letter) return { id, state: 'skipped', text: 'nothing to say' }
    if ('unsent' in letter) return { id, state: 'skipped', reason: letter.unsent, covers: letter.covers }
    const { subject, text, covers, listed = [] } = letter
    const { sandboxId: conferenceId, address, locale } = delivery
    if (conferenceId) {
      await keepSandboxMail(db, { conferenceId, deliveryId: id, address, locale, subject, text })
      return { id, state: 'sandbox', text: 'shown, not sent', covers, listed }
    }
    const mail = outgoing(delivery, answerable(letter, delivery))
    const posted = delivery.kind === 'test-mail' ? await sendAloud(id, mail) : await mailer.send(mail)
    if (posted.state !== 'deferred')
      return { id, state: posted.state, code: posted.code, text: posted.text, covers, listed }
    // Minutes until each further try; after the last one the mail has failed.
    const again = BACK_OFF[delivery.attempts - 1]
    return again === undefined
      ? { id, state: 'failed', code: posted.code, text: posted.text }
      : { id, state: 'deferred', again, code: posted.code, text: posted.text }
  } catch (err) {
    report.error({ err, delivery: id, kind: delivery.kind }, 'a mail could not be written')
    if (isPassing(err)) return { id, state: 'deferred', again: 1, text: 'could not be written yet' }
    return { id, state: 'failed', text: 'could not be written' }
  }
}

async function write(delivery: Claimed, around: Surroundings): Promise<Letter | Unsent | null> {
  if (delivery.kind === 'digest') return writeDigest(delivery, around)
  if (delivery.kind === 'sign-in') return writeSignIn(delivery)
  if (delivery.kind === 'queue-item') return writeItem(delivery)
  if (delivery.kind === 'letter') return writeLetter(delivery, around.readers.get(delivery.id))
  const data = { ...delivery.data, replyAddress: replyAddressOf(delivery) }
  const letter = await compose(delivery.kind as MailKind, data as never, delivery.locale)
  // What is no answer to an act of theirs can be stopped by one press, as a digest can.
  const { unsubscribeUrl } = delivery.data
  return typeof unsubscribeUrl === 'string' ? { ...letter, unsubscribeUrl } : letter
}

/** The way in is made when its mail is written, and kept hashed only: neither the ledger nor a queue ever holds it. */
async function writeSignIn({ address, locale }: Claimed): Promise<Letter> {
  const token = randomBytes(32).toString('base64url')
  const code = Array.from({ length: 8 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')
  const expiresAt = new Date(Date.now() + SIGN_IN_MINUTES * 60_000)
  const [tokenHash, codeHash] = [signInHash(token), signInHash(code)]
  await putSignInToken(db, { email: address, tokenHash, codeHash, locale, expiresAt })
  const link = `${config.origin}/${locale}/sign-in/confirm#${new URLSearchParams({ t: token, a: address })}`
  return compose('sign-in', { address, link, code, minutes: SIGN_IN_MINUTES }, locale)
}
