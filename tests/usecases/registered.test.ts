import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { readProgramme } from '@/lib/conferences/read-programme'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()

const registeredIn = async ({ anonymous, conference }: Stage) =>
  (await anonymous.does(readProgramme, { slug: conference.slug })).registered

async function comes(at: Stage, { many = 1, relayed = false }): Promise<void> {
  const { db } = await import('@/db/client')
  await db.execute(sql`
    insert into participant (conference_id, relayed_by_id, display, name, country, sector, language, zone, rhythm,
      digested_to, mail_token, registered_at)
    select ${at.conference.id}, ${relayed ? at.bruno.participantId : null}::uuid, 'pseudonym', 'Passante', 'IT', 'individual',
      'it', 'Europe/Rome', 'none', now(), gen_random_uuid(), now() from generate_series(1, ${many}::int)`)
}

test('who is registered is counted as they come and go, and who is relayed never', async () => {
  const [at, elsewhere] = [await stage(), await stage()]
  const { db } = await import('@/db/client')
  expect(await registeredIn(at)).toBe(5)
  await comes(at, { many: 3 })
  await comes(at, { relayed: true })
  expect(await registeredIn(at)).toBe(8)
  await db.execute(sql`delete from participant where conference_id = ${at.conference.id} and name = 'Passante'
    and relayed_by_id is null`)
  expect(await registeredIn(at)).toBe(5)
  await db.execute(sql`update participant set relayed_by_id = null where relayed_by_id = ${at.bruno.participantId}`)
  expect(await registeredIn(at)).toBe(6)
  expect(await registeredIn(elsewhere)).toBe(5)
})

test('of many who come at once each is counted, and of those whose coming failed none', async () => {
  const at = await stage()
  const { db } = await import('@/db/client')
  await Promise.all(Array.from({ length: 8 }, () => comes(at, {})))
  const failing = db.transaction(async (tx) => {
    await tx.execute(sql`insert into participant select (jsonb_populate_record(p, jsonb_build_object('id', gen_random_uuid(),
      'person_id', null, 'mail_token', gen_random_uuid()))).* from participant p where id = ${at.amina.participantId}`)
    throw new Error('not after all')
  })
  await expect(failing).rejects.toThrow('not after all')
  expect(await registeredIn(at)).toBe(13)
})
