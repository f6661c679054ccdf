import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Mailer, OutgoingMail } from '@/lib/doors/mailer'
import type { Posted } from '@/lib/doors/mailer-outcome'
import { recordBounce } from '@/lib/mail/bounces/record-bounce'
import type { Player } from './stage'

/** Whose address it is. */
export async function addressOf({ personId }: Player): Promise<string> {
  const { db } = await import('@/db/client')
  const { person } = await import('@/db/schema')
  const [row] = await db.select().from(person).where(eq(person.id, personId))
  return row?.email ?? ''
}

/** A mail to somebody of the cast, due now. */
export async function dueTo(player: Player, kind = 'role-changed'): Promise<string> {
  const { db } = await import('@/db/client')
  const { insertDelivery } = await import('@/db/queries/deliveries')
  const participantId = kind === 'sign-in' ? null : player.participantId
  const data = { conferenceTitle: 't', role: 'moderator', by: 'b', url: 'http://localhost:3000/c' }
  const mail = {
    kind,
    cause: randomUUID(),
    participantId,
    address: await addressOf(player),
    locale: 'fr' as const,
    data,
  }
  return (await insertDelivery(db, mail)) ?? ''
}

export async function rowOf(deliveryId: string) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const [row] = await db.select().from(delivery).where(eq(delivery.id, deliveryId))
  if (!row) throw new Error('no such mail')
  return { state: row.state, text: row.smtpText, code: row.smtpCode, attempts: row.attempts, reason: row.reason }
}

/** What comes back of a mail, as a report of another server is read. */
export const comesBack = (deliveryId: string, kind: 'hard' | 'soft' | 'complaint', status?: string) =>
  recordBounce({ kind: 'clock' }, { kind, deliveryId, status, text: 'as the server put it' })

/** Somebody's address, to which nothing is sent any more. */
export async function suppressedOf(player: Player): Promise<string> {
  await comesBack(await dueTo(player), 'hard', '5.1.1')
  const { db } = await import('@/db/client')
  const { suppression } = await import('@/db/schema')
  const [row] = await db
    .select()
    .from(suppression)
    .where(eq(suppression.address, await addressOf(player)))
  return row?.id ?? ''
}

type Answer = Partial<Pick<Posted, 'state' | 'code' | 'text'>>

/** A mail server that takes everything unless it is told what else to say; and whom it was asked to write to. */
export function serverSaying(says: (mail: OutgoingMail) => Answer | undefined = () => undefined) {
  const asked: string[] = []
  const mailer: Mailer = {
    async send(mail) {
      asked.push(mail.to)
      const answer = { state: 'sent', code: 250, text: '250 ok', ...says(mail) }
      return { ...answer, messageId: mail.messageId } as Posted
    },
    close() {},
  }
  return { asked, mailer }
}

/** Everything that is due leaves. */
export async function posted(server: { mailer: Mailer }): Promise<void> {
  const { postDue } = await import('@/lib/doors/post')
  await postDue(server.mailer)
}
