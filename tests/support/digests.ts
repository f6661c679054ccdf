import { eq } from 'drizzle-orm'
import { simpleParser } from 'mailparser'
import { afterEach, beforeEach } from 'vitest'
import type { Mailer } from '@/lib/doors/mailer'
import { published } from './published'
import { type ScriptedSmtp, scriptedSmtp } from './smtp'
import type { Player, Stage } from './stage'

/** The mail server of a test. */
export let smtp: ScriptedSmtp
let mailers: Mailer[] = []

/** Gives each test of the file a mail server of its own. */
export function mailed(): void {
  beforeEach(async () => {
    smtp = await scriptedSmtp()
  })
  afterEach(async () => {
    for (const mailer of mailers) mailer.close()
    mailers = []
    await smtp.close()
  })
}

async function mailer(): Promise<Mailer> {
  const { openMailer } = await import('@/lib/doors/mailer')
  const opened = openMailer(smtp.url)
  mailers.push(opened)
  return opened
}

/** What the worker does each minute. */
export async function aMinutePasses(): Promise<void> {
  const { announceDue, planDueDigests } = await import('@/lib/doors/worker')
  const { postDue, takeUpAbandoned } = await import('@/lib/doors/post')
  await announceDue()
  await planDueDigests()
  await takeUpAbandoned()
  await postDue(await mailer())
}

/** Nobody reads digests but these; the day before, everybody's window ended at 07:00 in Rome. */
export async function onlyReaders(...readers: Player[]): Promise<void> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await db.update(participant).set({ rhythm: 'none' })
  for (const { participantId } of readers) {
    await db
      .update(participant)
      .set({ rhythm: 'daily', digestedTo: new Date('2026-11-03T06:00:00Z') })
      .where(eq(participant.id, participantId))
  }
}

export async function ledger(player: Player) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const rows = await db
    .select()
    .from(delivery)
    .where(eq(delivery.participantId, player.participantId))
    .orderBy(delivery.createdAt)
  return rows
    .filter(({ kind }) => kind === 'digest')
    .map(({ state, reason, listed, windowFrom, windowTo }) => ({
      state,
      reason,
      listed,
      from: windowFrom?.toISOString(),
      to: windowTo?.toISOString(),
    }))
}

/** Amina alone reads digests, and there is something for her. */
export async function withNews(here: Stage): Promise<Stage> {
  await onlyReaders(here.amina)
  await published(here, { by: here.bruno, number: 1, at: '2026-11-03T12:00:00Z', text: 'Une nouvelle du jour' })
  return here
}

/** The mails that arrived, as their readers see them. */
export const read = () => Promise.all(smtp.copies.map(async (copy) => simpleParser(Buffer.from(copy, 'latin1'))))
