import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connect } from '@/db/client'
import { shiftClock } from '@/db/queries/clock'
import { type FreshDatabase, freshDatabase } from '../support/database'
import { goodSettings, serve } from '../support/served'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

type Settings = Record<string, string | undefined>
const withBut = (but: Settings): Settings => ({ ...goodSettings(database.url), ...but })

/** Starts with these settings, and gives its last words. */
async function wordsOf(settings: Settings): Promise<string> {
  const server = await serve(settings)
  const { code, said } = await server.ended
  expect({ code, said }).toMatchObject({ code: 1 })
  return said
}

describe('production does not start', () => {
  test.concurrent.each(Object.keys(goodSettings('')))('without %s, and names it and nothing else', async (name) => {
    expect(await wordsOf(withBut({ [name]: undefined }))).toBe(
      `Diwan cannot start: settings are missing or wrong.\n  ${name}: is missing\n`,
    )
  })

  test('on wrong settings: names each, says what is wanted, and repeats none', async () => {
    const wrong = {
      DATABASE_URL: 'mysql://diwan:geheim@localhost/diwan',
      ORIGIN: 'https://conference.example.org/geheim',
      AUTH_SECRET: 'geheim',
      SMTP_URL: 'https://user:geheim@mail.example.org',
      MAIL_FROM: 'Geheim <a@example.org>, b@example.org',
      PORT: '0',
      DIWAN_MODE: 'staging',
    }
    const said = await wordsOf(wrong)
    for (const name of Object.keys(wrong)) expect(said).toMatch(new RegExp(`^  ${name}: \\S`, 'm'))
    expect(said).not.toMatch(/geheim/i)
  })

  test('on the embedded database, which is asked for by no address', async () => {
    expect(await wordsOf(withBut({ DATABASE_URL: 'embedded' }))).toContain(
      'DATABASE_URL: must be a URL beginning with postgres://',
    )
  })

  test('where no database answers, and says so', async () => {
    const said = await wordsOf(withBut({ DATABASE_URL: 'postgres://diwan:geheim@127.0.0.1:9/diwan' }))
    expect(said).toContain('ECONNREFUSED')
    expect(said).not.toContain('geheim')
  })

  test('while the clock of its database is moved, and says how to put it right', async () => {
    const { db, sql: connection } = connect(database.url)
    await shiftClock(db, new Date('2030-01-01T00:00:00Z'))
    const said = await wordsOf(withBut({}))
    expect(said).toContain('the clock of this database has been moved')
    expect(said).toContain('delete from clock_shift;')
    await db.execute(sql`delete from clock_shift`)
    await connection.end()
    const server = await serve(withBut({}))
    await server.listening
    expect(await server.stop()).toMatchObject({ code: 0 })
  })
})
