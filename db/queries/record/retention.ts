import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

const howMany = async (tx: Tx, erasing: SQL): Promise<number> => (await tx.execute(sql`${erasing} returning 1`)).length

export const eraseDecisions = (tx: Tx, months: number): Promise<number> =>
  howMany(tx, sql`delete from decision where at < diwan_now() - make_interval(months => ${months})`)

/** Which mails went to the same address can still be told; to which, no more. A server's answer often repeats it. */
export const hashAddresses = (tx: Tx, days: number): Promise<number> =>
  howMany(
    tx,
    sql`update delivery set address = encode(sha256(convert_to(address, 'UTF8')), 'hex'), smtp_text = null
      where settled_at < diwan_now() - make_interval(days => ${days}) and address like '%@%'`,
  )

/** What mail servers said, and the addresses that are written to again; those that nothing is sent to stay. */
export async function eraseBounces(tx: Tx, days: number): Promise<number> {
  const longAgo = sql`diwan_now() - make_interval(days => ${days})`
  await tx.execute(sql`delete from suppression where coalesce(released_at, until) < ${longAgo}`)
  return howMany(tx, sql`delete from bounce where at < ${longAgo}`)
}

export const eraseTestMails = (tx: Tx, days: number): Promise<number> =>
  howMany(tx, sql`delete from test_mail where at < diwan_now() - make_interval(days => ${days})`)

/** Those that hold are none of it, however long ago they began. */
export const eraseSuspensions = (tx: Tx, months: number): Promise<number> =>
  howMany(
    tx,
    sql`delete from suspension where coalesce(ended_at, until) < diwan_now() - make_interval(months => ${months})`,
  )

export const eraseRegistrations = (tx: Tx, months: number): Promise<number> =>
  howMany(tx, sql`delete from registration where decided_at < diwan_now() - make_interval(months => ${months})`)

/** Those that were sent hold no address any more. */
export const eraseLists = (tx: Tx, days: number): Promise<number> =>
  howMany(
    tx,
    sql`delete from invitation_list where sent_at is null and checked_at < diwan_now() - make_interval(days => ${days})`,
  )

export const eraseSandboxMails = (tx: Tx, days: number): Promise<number> =>
  howMany(tx, sql`delete from sandbox_mail where at < diwan_now() - make_interval(days => ${days})`)

export const eraseInvitations = (tx: Tx, months: number): Promise<number> =>
  howMany(tx, sql`delete from invitation where invited_at < diwan_now() - make_interval(months => ${months})`)
