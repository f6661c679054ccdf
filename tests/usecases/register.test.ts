import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { register } from '@/lib/people/register'
import { onStage, type Player, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

const form = ({ conference }: Stage, more: object = {}) => ({
  key: randomUUID(),
  conferenceId: conference.id,
  country: 'MA',
  language: 'ar',
  display: 'first-name',
  name: 'أمينة',
  city: 'الرباط',
  sector: 'association',
  rhythm: 'daily',
  zone: 'Africa/Casablanca',
  publish: 'on',
  digest: 'on',
  adult: 'on',
  ...more,
})

async function kept({ personId }: Player) {
  const { db } = await import('@/db/client')
  const { consent, participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const participants = await db.select().from(participant).where(eq(participant.personId, personId))
  const consents = participants[0]
    ? await db.select().from(consent).where(eq(consent.participantId, participants[0].id))
    : []
  return { participants, consents }
}

describe('registering', () => {
  test('keeps what was chosen, each consent on its own with its version, and a token for mails', async () => {
    const here = await stage()
    await here.stranger.does(register, form(here))
    const { participants, consents } = await kept(here.stranger)
    expect(participants).toMatchObject([
      {
        role: 'participant',
        display: 'first-name',
        name: 'أمينة',
        city: 'الرباط',
        country: 'MA',
        language: 'ar',
        zone: 'Africa/Casablanca',
        rhythm: 'daily',
      },
    ])
    expect(participants[0]?.mailToken).toMatch(/^[A-Za-z0-9_-]{22}$/)
    expect(consents.map(({ purpose }) => purpose).sort()).toEqual(['adult', 'digest', 'publish'])
    expect(consents[0]).toMatchObject({ textVersion: 1, language: 'ar', means: 'web', withdrawnAt: null })
  })

  test('is heard of at the desk, and tells nobody else', async () => {
    const here = await stage()
    const { participantId } = await here.stranger.does(register, form(here))
    const { db } = await import('@/db/client')
    const { event } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    const events = await db.select().from(event).where(eq(event.type, 'participant.registered'))
    const heard = events.filter(({ facts }) => JSON.stringify(facts).includes(participantId ?? 'nobody'))
    expect(heard.map(({ stream }) => stream)).toEqual([`desk:${here.conference.id}`])
  })

  test.each([
    ['full', { organisation: 'Coop', city: null }],
    ['first-name', { organisation: null, city: 'Fès' }],
    ['pseudonym', { organisation: null, city: null }],
  ])('shown as %s keeps only what that asks for', async (display, expected) => {
    const here = await stage()
    await here.stranger.does(register, form(here, { display, organisation: 'Coop', city: 'Fès' }))
    expect((await kept(here.stranger)).participants).toMatchObject([expected])
  })

  test('without a zone, or with a made-up one, counts the mornings where people of that country live', async () => {
    for (const [zone, expected] of [
      [undefined, 'Europe/Rome'],
      ['Mars/Olympus', 'Europe/Rome'],
      ["'; drop table person; --", 'Europe/Rome'],
      ['+05:00', 'Europe/Rome'],
      ['America/Montreal', 'America/Montreal'],
    ]) {
      const here = await stage()
      await here.stranger.does(register, form(here, { zone, country: 'IT' }))
      expect((await kept(here.stranger)).participants).toMatchObject([{ zone: expected }])
    }
  })

  test('sent twice, at once and later, registers once', async () => {
    const here = await stage()
    const sent = form(here)
    const answers = await Promise.all([1, 2, 3].map(() => here.stranger.does(register, sent)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await kept(here.stranger)).participants).toHaveLength(1)
    await refusedAs(here.stranger.does(register, form(here)), 'register.already')
    expect((await kept(here.stranger)).consents).toHaveLength(3)
  })

  test('of two different forms at once, one registers', async () => {
    const here = await stage()
    const answers = await Promise.allSettled([1, 2, 3].map(() => here.stranger.does(register, form(here))))
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await kept(here.stranger)).participants).toHaveLength(1)
  })

  test('takes the role somebody was invited in, and marks the invitation as accepted', async () => {
    const here = await stage()
    const { db } = await import('@/db/client')
    const { invitation } = await import('@/db/schema')
    const { personById } = await import('@/db/queries/logins')
    const { eq } = await import('drizzle-orm')
    const email = (await personById(db, here.stranger.personId))?.email ?? ''
    const { id: conferenceId } = here.conference
    const byId = here.paolo.participantId
    await db.insert(invitation).values({ conferenceId, email, role: 'moderator', byId, invitedAt: new Date() })
    await here.stranger.does(register, form(here))
    expect((await kept(here.stranger)).participants).toMatchObject([{ role: 'moderator' }])
    const [invited] = await db.select().from(invitation).where(eq(invitation.email, email))
    expect(invited?.acceptedAt).toBeInstanceOf(Date)
  })

  test('gives no role to somebody who asks for one', async () => {
    const here = await stage()
    await here.stranger.does(register, form(here, { role: 'coordinator', mayConvene: 'on', personId: randomUUID() }))
    expect((await kept(here.stranger)).participants).toMatchObject([{ role: 'participant' }])
  })
})

describe('is refused, and leaves no trace,', () => {
  const wrongs: [string, object, Record<string, string>][] = [
    ['without the consent to publish', { publish: undefined }, { publish: 'field.publish' }],
    ['from somebody who does not say they are of age', { adult: undefined }, { adult: 'field.adult' }],
    ['with the digest but without consent to it', { digest: undefined }, { digest: 'field.digest' }],
    ['without a name', { name: ' \u200b ' }, { name: 'text.empty' }],
    ['with a country of its own', { country: 'FR' }, { country: 'field.country' }],
    ['with a made-up sector', { sector: 'spies' }, { sector: 'field.sector' }],
    [
      'with several things to mend, all said at once',
      { publish: undefined, digest: undefined, display: 'crown', country: '' },
      { publish: 'field.publish', digest: 'field.digest', display: 'field.display', country: 'field.country' },
    ],
  ]
  test.each(wrongs)('%s', async (_, wrong, fields) => {
    const here = await stage()
    const refusal = await refusedAs(here.stranger.does(register, form(here, wrong)), 'refusal.invalid')
    expect(refusal.fields).toEqual(fields)
    expect((await kept(here.stranger)).participants).toEqual([])
  })

  test('from somebody who is not signed in', async () => {
    const here = await stage()
    await refusedAs(here.anonymous.does(register, form(here)), 'refusal.conference-join')
  })

  test('for a conference that does not exist, or is over', async () => {
    const here = await stage()
    await refusedAs(here.stranger.does(register, form(here, { conferenceId: randomUUID() })), 'refusal.not-found')
    const { db } = await import('@/db/client')
    const { conference } = await import('@/db/schema')
    const { eq } = await import('drizzle-orm')
    await db
      .update(conference)
      .set({ archivedAt: new Date('2026-11-01T00:00:00Z') })
      .where(eq(conference.id, here.conference.id))
    await refusedAs(here.stranger.does(register, form(here)), 'register.over')
  })

  test('with hostile names, which are cleaned or refused but never an error', async () => {
    const hostile = ['<script>alert(1)</script>', 'a\u202Eb', 'x\0y', '\ud800', 'é'.repeat(81), '🇲🇦'.repeat(3000)]
    for (const name of hostile) {
      const here = await stage()
      const answer = await here.stranger.does(register, form(here, { name })).catch((error) => error)
      expect(answer).not.toMatchObject({ name: 'PostgresError' })
      for (const { name: written } of (await kept(here.stranger)).participants) {
        expect(written).not.toMatch(/[\0\u202E]|\p{Surrogate}/u)
      }
    }
  })
})
