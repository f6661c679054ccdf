import { randomUUID } from 'node:crypto'
import { eq, inArray, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import type { Mailer, OutgoingMail } from '@/lib/doors/mailer'
import { onStage } from '../../support/stage'

const stage = onStage()

async function due(kinds: ('invitation' | 'sign-in')[]): Promise<string[]> {
  const { db } = await import('@/db/client')
  const { insertDelivery } = await import('@/db/queries/deliveries')
  const data = { conferenceTitle: 't', role: 'moderator', inviter: 'i', url: 'http://localhost:3000/i' }
  const ids: string[] = []
  for (const kind of kinds) {
    const address = `${randomUUID()}@example.org`
    ids.push(
      (await insertDelivery(db, { kind, cause: address, participantId: null, address, locale: 'fr', data })) ?? '',
    )
  }
  return ids
}

async function ledger(ids: string[]) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  return db.select().from(delivery).where(inArray(delivery.id, ids))
}

/** A mail server that takes everything, unless told what else to do. */
function serverThat(does: (mail: OutgoingMail) => Promise<'sent' | 'failed'>): Mailer {
  return {
    send: async (mail) => ({ state: await does(mail), code: 250, text: 'ok', messageId: mail.messageId }),
    close() {},
  }
}

test('what the mail server took is written down, and goes no second time, also if the database is away just then', async () => {
  const { at } = await stage()
  const { db } = await import('@/db/client')
  const { postDue, takeUpAbandoned } = await import('@/lib/doors/post')
  const ids = await due(['invitation'])
  let sent = 0
  let release = () => {}
  const held = new Promise<void>((done) => {
    release = done
  })
  let holding: Promise<unknown> | undefined
  const server = serverThat(async () => {
    sent += 1
    // Somebody holds the ledger's row for longer than our statements wait.
    await new Promise<void>((locked) => {
      holding = db.transaction(async (tx) => {
        await tx.execute(sql`select 1 from delivery where id in ${ids} for update`)
        locked()
        await held
      })
    })
    return 'sent'
  })
  const waiting = async () => {
    const [row] = await db.execute<{ count: number }>(sql`select count(*)::int as count from pg_locks where not granted
      and relation is not null or locktype = 'transactionid' and not granted`)
    return row?.count ?? 0
  }
  const posting = postDue(server)
  await vi.waitFor(async () => expect(await waiting()).toBeGreaterThan(0), { timeout: 5000 })
  await vi.waitFor(async () => expect(await waiting()).toBe(0), { timeout: 9000 })
  release()
  await holding
  expect(await posting).toBe(1)
  expect(await ledger(ids)).toMatchObject([{ state: 'sent' }])
  await at('2026-11-03T12:00:00Z')
  await takeUpAbandoned()
  await postDue(server)
  expect(sent).toBe(1)
})

test('a mail that could not be written because the database was away is put off, and goes later', async () => {
  const { at } = await stage()
  const { db } = await import('@/db/client')
  const { postDue } = await import('@/lib/doors/post')
  const ids = await due(['sign-in'])
  const server = serverThat(async () => 'sent')
  await db.execute(sql`create function away() returns trigger language plpgsql as
    $$ begin raise exception 'away' using errcode = '57P01'; end $$`)
  await db.execute(sql`create trigger away before insert on sign_in_token execute function away()`)
  await postDue(server)
  expect(await ledger(ids)).toMatchObject([{ state: 'deferred', attempts: 1 }])
  await db.execute(sql`drop trigger away on sign_in_token`)
  await at('2026-11-03T10:05:00Z')
  await postDue(server)
  expect(await ledger(ids)).toMatchObject([{ state: 'sent', attempts: 2 }])
})

test('somebody who waits for a way in does not wait for everybody’s mails', async () => {
  await stage()
  const { db } = await import('@/db/client')
  const { claimDeliveries } = await import('@/db/queries/deliveries')
  await due(Array.from({ length: 25 }, () => 'invitation'))
  const [wayIn] = await due(['sign-in'])
  const claimed = await claimDeliveries(db, 20, 1000)
  expect(claimed.map(({ id }) => id)).toContain(wayIn)
  const { delivery } = await import('@/db/schema')
  await db.delete(delivery)
})

test('the ledger keeps what became of a mail and not what it said, whatever became of it', async () => {
  const { at } = await stage()
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  const { postDue, takeUpAbandoned } = await import('@/lib/doors/post')
  const [failed = '', abandoned = ''] = await due(['invitation', 'invitation'])
  await db
    .update(delivery)
    .set({ state: 'sending', attempts: 2, leaseUntil: new Date('2026-11-03T10:05:00Z') })
    .where(eq(delivery.id, abandoned))
  await postDue(serverThat(async () => 'failed'))
  await at('2026-11-03T10:06:00Z')
  await takeUpAbandoned()
  const rows = new Map((await ledger([failed, abandoned])).map(({ id, state, data }) => [id, { state, data }]))
  expect(rows.get(failed)).toEqual({ state: 'failed', data: {} })
  expect(rows.get(abandoned)).toEqual({ state: 'uncertain', data: {} })
})
