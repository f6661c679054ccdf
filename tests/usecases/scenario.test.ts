import { beforeAll, describe, expect, test } from 'vitest'
import { loadScenario } from '@/db/scenario/load'
import { onStage } from '../support/stage'

onStage()

async function programme() {
  const { readProgramme } = await import('@/lib/conferences/read-programme')
  return readProgramme({ kind: 'anonymous', locale: 'fr' }, { slug: 'migration-retour-2' })
}

beforeAll(async () => {
  await loadScenario(process.env.DATABASE_URL ?? '')
})

describe('the demo conference', () => {
  test('has a session summarised, one in its late window, one open and one announced', async () => {
    const { sessions } = await programme()
    expect(sessions.map(({ phase }) => phase)).toEqual(['summarised', 'late', 'open', 'announced'])
  })

  test('shows what was corrected in contribution 3, the last sentence of it', async () => {
    const { readRevisions } = await import('@/lib/contributions/revisions/read-revisions')
    const { changes } = await readRevisions(
      { kind: 'anonymous', locale: 'fr' },
      { slug: 'migration-retour-2', number: 3 },
    )
    expect(changes.map(({ pieces }) => pieces.map((piece) => piece.in))).toEqual([['both', 'after']])
  })

  test('has 24 contributions in 12 threads, none published in the future, and 186 registered', async () => {
    const { sessions, latest, registered, now } = await programme()
    const threads = sessions.flatMap((session) => session.threads)
    expect(threads).toHaveLength(12)
    expect(threads.reduce((sum, { published }) => sum + published, 0)).toBe(24)
    expect(latest[0]).toMatchObject({ number: 24 })
    expect(latest.filter(({ publishedAt }) => Date.parse(publishedAt) > Date.parse(now))).toEqual([])
    expect(registered).toBe(186)
  })

  test('shows the one who wrote through a relay by pseudonym and country only', async () => {
    const { db } = await import('@/db/client')
    const { contribution, participant } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const [relayed] = await db
      .select({ personId: participant.personId, city: participant.city, organisation: participant.organisation })
      .from(contribution)
      .innerJoin(participant, eq(participant.id, contribution.authorId))
      .where(eq(contribution.number, 19))
    expect(relayed).toEqual({ personId: null, city: null, organisation: null })
  })

  test('has glosses and translations, some checked and one a machine’s, and a glossary', async () => {
    const { readThread } = await import('@/lib/contributions/read-thread')
    const { readGlossary } = await import('@/lib/renderings/terms/read-glossary')
    const slug = 'migration-retour-2'
    const shown = async (position: number, reads: string) => {
      const { view } = await readThread({ kind: 'anonymous', locale: 'fr' }, { slug, position, reads })
      return view.contributions.flatMap(({ number, renderings }) =>
        renderings.map(({ kind, checkedBy }) => [number, kind, checkedBy]),
      )
    }
    expect(await shown(6, 'ar')).toEqual([[16, 'gloss', 'سميرة العلمي']])
    expect(await shown(8, 'fr')).toEqual([[22, 'translation', null]])
    const { terms } = await readGlossary({ kind: 'anonymous', locale: 'fr' }, { slug })
    expect(terms.map(({ words }) => words.it)).toEqual(expect.arrayContaining(['rimessa', 'rientro']))
  })

  test('has the desk’s messages M1 to M5 where they stood, each in its languages, and one that waits', async () => {
    const { readThread } = await import('@/lib/contributions/read-thread')
    const { readMessage } = await import('@/lib/outcomes/messages/read-message')
    const { db } = await import('@/db/client')
    const slug = 'migration-retour-2'
    const reader = { kind: 'anonymous', locale: 'fr' } as const
    const messages = await Promise.all([1, 2, 3, 4, 5].map((number) => readMessage(reader, { slug, number })))
    expect(messages.map(({ message }) => message.texts.map(({ language }) => language).join(' '))).toEqual([
      ...['fr it ar en', 'fr', 'fr it ar en', 'it', 'ar'],
    ])
    expect(messages[2]?.message.texts[0]?.html).toContain('<a class="cited" href="../c/1">(1)</a>')
    const { view } = await readThread(reader, { slug, position: 2, reads: 'it' })
    expect(view.messages).toMatchObject([{ number: 2, afterNumber: 5, texts: [{ language: 'fr' }] }])
    const { deskMessage } = await import('@/db/schema')
    expect((await db.select().from(deskMessage)).filter(({ number }) => number === null)).toHaveLength(1)
  })

  test('says what session 1 says in the end by statements, each of which rests on contributions', async () => {
    const { readSynthesis } = await import('@/lib/outcomes/syntheses/read-synthesis')
    const { readLines } = await import('@/lib/contributions/reading/read-lines')
    const slug = 'migration-retour-2'
    const reader = { kind: 'anonymous', locale: 'fr' } as const
    const { statements, wholeIn } = await readSynthesis(reader, { slug, position: 1, reads: 'fr' })
    expect(statements.map(({ cites }) => cites.map(({ number }) => number))).toEqual([
      ...[[1], [1, 2], [3], [4, 5], [6], [7], [8], [9]],
      ...[[5], [1, 2, 3]],
    ])
    expect(wholeIn).toEqual(['fr', 'it', 'ar', 'en'])
    const { syntheses } = await readLines(reader, { slug, position: 1 })
    expect(syntheses).toEqual([{ session: 1, numbers: [1, 2, 3] }])
  })

  test('is loaded once, however often it is asked for', async () => {
    await loadScenario(process.env.DATABASE_URL ?? '')
    const { sessions } = await programme()
    expect(sessions).toHaveLength(4)
  })
})
