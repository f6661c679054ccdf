import { describe, expect, test } from 'vitest'
import { copyConference } from '@/lib/coordination/copying/copy-conference'
import { readCalendar } from '@/lib/coordination/copying/read-calendar'
import { readStructure } from '@/lib/coordination/read-structure'
import { openThread } from '@/lib/moderation/threads/open-thread'
import { asKnownNow, begunBy, newConference } from '../support/coordination'
import { withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

const copyOf = (from: string, more: object = {}) => newConference({ from, closing: '2027-02-28T23:59', ...more })

describe('a conference begun from another', () => {
  test('has its texts, sessions, questions and threads, counted back from the closing', async () => {
    const { paolo } = await stage()
    const { slug: from, sessionId, coordinator } = await begunBy(paolo)
    await coordinator.does(openThread, withKey({ sessionId, reason: 'practical', 'title-it': 'Presentarsi' }))
    const { slug } = await coordinator.does(copyConference, copyOf(from))
    const copy = await (await asKnownNow(paolo)).does(readStructure, { slug })
    expect(copy).toMatchObject({ registered: 1, title: { it: 'Acqua e oasi' } })
    expect(copy.texts[1]).toMatchObject({ of: 'conference-welcome', text: { it: 'Benvenuti.' } })
    expect(copy.sessions).toMatchObject([
      {
        position: 1,
        title: { fr: 'Partager l’eau' },
        opensInRome: '2027-02-21T09:00',
        closesInRome: '2027-02-28T23:59',
        questions: [{ text: { fr: 'Qui décide ?' } }],
        threads: [{ title: { it: 'Presentarsi' } }],
      },
    ])
  })

  test('has nothing of what anybody wrote or did in it', async () => {
    const scene = await stage()
    const { paolo, amina, conference } = scene
    await publishedNow(scene, { by: amina })
    const { slug } = await paolo.does(copyConference, copyOf(conference.slug))
    const { db } = await import('@/db/client')
    const schema = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const [copy] = await db.select().from(schema.conference).where(eq(schema.conference.slug, slug))
    expect(copy).toMatchObject({ lastNumber: 0, archivedAt: null, admission: 'open' })
    const people = await db
      .select()
      .from(schema.participant)
      .where(eq(schema.participant.conferenceId, copy?.id ?? ''))
    expect(people).toMatchObject([{ personId: paolo.personId, role: 'coordinator' }])
    const threads = await db
      .select()
      .from(schema.thread)
      .where(eq(schema.thread.conferenceId, copy?.id ?? ''))
    expect(threads).toMatchObject([{ published: 0, voices: 0, lastAt: null }])
  })

  test('is begun from the template where no conference is named, in four languages', async () => {
    const { paolo } = await stage()
    const { slug } = await paolo.does(copyConference, copyOf(''))
    const { sessions } = await (await asKnownNow(paolo)).does(readStructure, { slug })
    expect(sessions.map(({ closesInRome }) => closesInRome)).toEqual([
      '2027-02-06T23:59',
      '2027-02-14T23:59',
      '2027-02-21T23:59',
      '2027-02-28T23:59',
    ])
    expect(sessions.flatMap(({ texts }) => texts.flatMap(({ missing }) => missing))).toEqual([])
  })

  test('is refused where it would have opened already, of a conference of others, or without the right', async () => {
    const { paolo, claire } = await stage()
    const { paolo: elsewhere, conference } = await stage()
    const refusal = await refusedAs(
      paolo.does(copyConference, copyOf('', { closing: '2026-11-20T23:59' })),
      'copying.too-soon',
    )
    expect(refusal.fields).toEqual({ closing: 'copying.too-soon-field' })
    await refusedAs(paolo.does(copyConference, copyOf(conference.slug)), 'refusal.not-found')
    await refusedAs(claire.does(copyConference, copyOf('')), 'refusal.not-found')
    const mine = copyOf('')
    await elsewhere.does(copyConference, mine)
    await refusedAs(paolo.does(copyConference, { ...copyOf(''), slug: mine.slug }), 'coordination.slug-taken')
  })
})

test('its calendar says what is due, what is late and what is done', async () => {
  const { paolo, claire, conference, at } = await stage()
  await at('2026-10-20T10:00:00Z')
  const { steps } = await paolo.does(readCalendar, { slug: conference.slug })
  const states = Object.fromEntries(steps.map(({ step, state }) => [step, state]))
  expect(states).toMatchObject({
    team: 'done',
    texts: 'done',
    library: 'late',
    invite: 'late',
    try: 'to-do',
    open: 'to-do',
  })
  await refusedAs(claire.does(readCalendar, { slug: conference.slug }), 'refusal.not-found')
})
