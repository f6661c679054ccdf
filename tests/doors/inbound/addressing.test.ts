import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { addressOf, attendAll, comesIn, domain, lastTo, takingMails } from '../../support/inbound'
import { lateUntil, onStage, opensAt, type Player } from '../../support/stage'

takingMails()
const stage = onStage()

async function written(by: Player) {
  const { db } = await import('@/db/client')
  const { contribution } = await import('@/db/schema')
  return db.select().from(contribution).where(eq(contribution.authorId, by.participantId))
}

async function begun() {
  const on = await stage()
  const to = `s1.${on.conference.slug}@${domain}`
  return { on, from: await addressOf(on.amina), to, conference: `${on.conference.slug}@${domain}` }
}

describe('a mail to a session', () => {
  test('is a new contribution in its first open thread, in the language it is in', async () => {
    const { on, from, to } = await begun()
    await comesIn({ from, to, subject: 'تجربتي', text: 'عملت هنا عشر سنوات، وهذه تجربتي في العودة.' })
    expect(await written(on.amina)).toMatchObject([
      { channel: 'email', language: 'ar', title: 'تجربتي', threadId: on.thread.id, replyToId: null },
    ])
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-received', locale: 'ar' })
  })

  test('that opens later is kept, and taken at the opening where its writer says so', async () => {
    const { on, from, to } = await begun()
    await on.at(new Date(opensAt.getTime() - 3_600_000))
    const early = await comesIn({ from, to, text: 'Pour la session à venir : notre commune cherche un partenaire.' })
    expect(early).toMatchObject({ state: 'waiting', reason: 'session.not-yet-open' })
    const asked = await lastTo(from)
    expect(asked?.text).toContain('notre commune cherche un partenaire')
    await comesIn({ from, to: asked?.replyTo ?? '', text: 'نعم' })
    expect(await written(on.amina)).toEqual([])
    const { attendMail } = await import('@/lib/doors/inbound/attend')
    await attendMail({ id: early?.id })
    expect(await written(on.amina)).toEqual([])
    await on.at(opensAt)
    await attendMail({ id: early?.id })
    expect(await written(on.amina)).toMatchObject([{ channel: 'email' }])
  })

  test('that nobody vouches for is held, until the person whose address it bears says that it is theirs', async () => {
    const { on, from, to } = await begun()
    const held = await comesIn({ from, to, text: 'Un texte dont personne ne répond encore.', dmarc: null })
    expect(held).toMatchObject({ state: 'held', reason: 'held-mail.unvouched' })
    expect(await written(on.amina)).toEqual([])
    const asked = await lastTo(from)
    await comesIn({ from, to: asked?.replyTo ?? '', text: 'نعم', dmarc: null })
    await attendAll()
    expect(await written(on.amina)).toHaveLength(1)
  })

  test('from an address that nobody is registered with comes back, with how to register', async () => {
    const { to, conference } = await begun()
    const from = 'qualcuno@example.org'
    const mail = await comesIn({ from, to, text: 'Vorrei dire anche io qualcosa sul ritorno.' })
    expect(mail).toMatchObject({ state: 'refused', reason: 'inbound.not-registered' })
    const answer = await lastTo(from)
    expect(answer).toMatchObject({ locale: 'it' })
    expect(answer?.text).toContain('ISCRIZIONE')
    expect(answer?.replyTo).toBe(conference)
    expect(answer?.text).toContain('> Vorrei dire anche io')
  })

  test('is not repeated to an address that nobody vouches for: whoever forges one would have us post their words there', async () => {
    const { to } = await begun()
    const from = 'bersaglio@example.org'
    await comesIn({ from, to, text: 'Comprate subito queste pastiglie da noi.', dmarc: null })
    const answer = await lastTo(from)
    expect(answer?.kind).toBe('inbound-unknown')
    expect(answer?.text).not.toContain('pastiglie')
  })
})

describe('a word to the conference', () => {
  const rhythmOf = async (by: Player) => {
    const { db } = await import('@/db/client')
    const { participant } = await import('@/db/schema')
    return (await db.select().from(participant).where(eq(participant.id, by.participantId)))[0]?.rhythm
  }

  test.each([
    ['in the subject', { subject: 'Quitter', word: '' }],
    ['in the address', { subject: '', word: 'leave.' }],
    ['in another language', { subject: 'مغادرة', word: '' }],
  ])('%s ends the mails, and the answer says what stays', async (_, { subject, word }) => {
    const { on, from, conference } = await begun()
    await comesIn({ from, to: `${word}${conference}`, subject, text: '' })
    expect(await rhythmOf(on.amina)).toBe('none')
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-told', data: { about: 'left' } })
  })

  test('for a pause is done until the day that is written, and a day that is over is said to be none', async () => {
    const { on, from, conference } = await begun()
    const { db } = await import('@/db/client')
    const { participant } = await import('@/db/schema')
    const resumes = async () =>
      (await db.select().from(participant).where(eq(participant.id, on.amina.participantId)))[0]?.resumesAt
    await comesIn({ from, to: conference, subject: 'توقيف حتى 15 دجنبر', text: '' })
    expect((await resumes())?.toISOString()).toMatch(/^2026-12-1[45]/)
    expect((await lastTo(from))?.text).toContain('دجنبر')
    await comesIn({ from, to: conference, subject: 'Pause 2/11/2026', text: '' })
    expect((await resumes())?.toISOString()).toMatch(/^2026-12-1[45]/)
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-refused' })
  })

  test('that nobody vouches for is asked back, done once that is answered, and not where the answer is no', async () => {
    const { on, from, conference } = await begun()
    await comesIn({ from, to: conference, subject: 'leave', text: '', dmarc: null })
    expect(await rhythmOf(on.amina)).toBe('daily')
    const asked = await lastTo(from)
    expect(asked?.kind).toBe('inbound-confirm')
    const answer = { from, to: asked?.replyTo ?? '', subject: `Re: ${asked?.subject}`, dmarc: null }
    await comesIn({ ...answer, text: 'لا' })
    expect(await rhythmOf(on.amina)).toBe('daily')
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-told', data: { about: 'unchanged' } })
    await comesIn({ ...answer, text: '' })
    expect(await rhythmOf(on.amina)).toBe('none')
  })

  test('for help and for what is kept of somebody is answered with just that', async () => {
    const { on, from, conference } = await begun()
    await comesIn({ from, to: conference, subject: 'help', text: '' })
    expect((await lastTo(from))?.text).toContain(`s1.${on.conference.slug}@${domain}`)
    await comesIn({ from, to: conference, subject: 'بياناتي', text: '' })
    expect((await lastTo(from))?.text).toContain(from)
  })

  test('for help is understood in answer to the mail that welcomes, which says so', async () => {
    const { on, from } = await begun()
    const { replyAddressOf } = await import('@/lib/doors/mails/replies')
    const to = replyAddressOf({ kind: 'welcome', participantId: on.amina.participantId, data: {} }) ?? ''
    await comesIn({ from, to, text: 'مساعدة' })
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-help', data: { about: 'help' } })
  })

  test('that is none changes nothing, and is answered with those there are', async () => {
    const { on, from, conference } = await begun()
    await comesIn({ from, to: conference, subject: 'Bonjour', text: 'Je ne sais pas quoi écrire ici.' })
    expect(await rhythmOf(on.amina)).toBe('daily')
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-help', data: { about: 'not-understood' } })
  })
})

describe('joining by mail', () => {
  const participants = async (address: string) => {
    const { db } = await import('@/db/client')
    const { consent, participant, person } = await import('@/db/schema')
    return db
      .select({
        rhythm: participant.rhythm,
        name: participant.name,
        language: participant.language,
        country: participant.country,
        purpose: consent.purpose,
        means: consent.means,
      })
      .from(participant)
      .innerJoin(person, eq(person.id, participant.personId))
      .leftJoin(consent, eq(consent.participantId, participant.id))
      .where(eq(person.email, address))
      .orderBy(consent.purpose)
  }

  test('takes an answer that says yes, and what is agreed to is written down as agreed by mail', async () => {
    const { conference } = await begun()
    const from = 'nuova@example.org'
    await comesIn({ from, to: conference, subject: 'Iscrizione', text: '' })
    expect(await participants(from)).toEqual([])
    const asked = await lastTo(from)
    expect(asked).toMatchObject({ kind: 'inbound-join', locale: 'it' })
    await comesIn({ from, to: asked?.replyTo ?? '', text: 'Forse, vediamo' })
    expect(await participants(from)).toEqual([])
    await comesIn({ from, to: asked?.replyTo ?? '', text: 'Sì quotidiano\nNome: Nuova\nPaese: Italia' })
    const mine = { rhythm: 'daily', name: 'Nuova', language: 'it', country: 'IT', means: 'email' }
    expect(await participants(from)).toMatchObject(
      ['adult', 'digest', 'publish'].map((purpose) => ({ ...mine, purpose })),
    )
    expect(await lastTo(from)).toMatchObject({ kind: 'inbound-help', data: { about: 'joined' } })
  })

  test('with a plain yes gives a pseudonym, and no digest', async () => {
    const { conference } = await begun()
    const from = 'altra@example.org'
    await comesIn({ from, to: conference, subject: 'join', text: '' })
    await comesIn({ from, to: (await lastTo(from))?.replyTo ?? '', text: 'Yes' })
    expect(await participants(from)).toMatchObject([
      { rhythm: 'none', country: 'ZZ', purpose: 'adult' },
      { name: expect.stringMatching(/^Participant [a-z]{4}$/), purpose: 'publish' },
    ])
  })

  test('cannot be said by another address than the one that asked', async () => {
    const { on, conference } = await begun()
    const from = 'terza@example.org'
    await comesIn({ from, to: conference, subject: 'join', text: '' })
    await comesIn({ from: await addressOf(on.bruno), to: (await lastTo(from))?.replyTo ?? '', text: 'Yes' })
    expect(await participants(from)).toEqual([])
  })
})

test('two programs that answer each other come to an end', async () => {
  const { on, from, conference } = await begun()
  await on.at(lateUntil)
  for (let turn = 0; turn < 20; turn += 1)
    await comesIn({ from, to: conference, subject: 'Hello', text: `turn ${turn}` })
  const { sentTo } = await import('../../support/inbound')
  expect(await sentTo(from)).toHaveLength(12)
})
