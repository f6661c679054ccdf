import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { changeLetter } from '@/lib/coordination/writing/change-letter'
import { dropLetter } from '@/lib/coordination/writing/drop-letter'
import { readLetter } from '@/lib/coordination/writing/read-letter'
import { readLetters } from '@/lib/coordination/writing/read-letters'
import { sendLetter } from '@/lib/coordination/writing/send-letter'
import { writeLetter } from '@/lib/coordination/writing/write-letter'
import { letterTo, manyMore } from '../support/conduct'
import { mailsTo, waitingFrom, withKey } from '../support/desk'
import { relayedFrom } from '../support/relays'
import { onStage, type Player, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const written = (here: Stage, audience = 'all', more: object = {}) =>
  here.claire.does(writeLetter, withKey({ conferenceId: here.conference.id, ...letterTo(audience, more) }))
const seen = (who: Player, letterId: string) => who.does(readLetter, { letterId })
const send = (who: Player, letterId: string, shown: number) => who.does(sendLetter, withKey({ letterId, shown }))

async function silence({ participantId }: Player) {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  await db.update(participant).set({ rhythm: 'none' }).where(eq(participant.id, participantId))
}

describe('a letter of the desk', () => {
  test('is shown in each language before it leaves, with how many it reaches and what is missing', async () => {
    const here = await stage()
    await silence(here.bruno)
    const { letterId } = await written(here)
    const letter = await seen(here.claire, letterId)
    expect(letter).toMatchObject({ count: 4, reached: { leftOut: 1 }, missing: ['ar'], second: false })
    expect(letter.previews.map(({ locale, language, readers }) => [locale, language, readers])).toEqual([
      ['fr', 'fr', 1],
      ['it', 'it', 1],
      ['ar', 'fr', 2],
      ['en', 'fr', 0],
    ])
    for (const player of [here.amina, here.paolo]) expect(await mailsTo(player)).toEqual([])
  })

  test('leaves once to each in their language, and not to who wants no mails', async () => {
    const here = await stage()
    await silence(here.bruno)
    const { letterId } = await written(here)
    const sent = withKey({ letterId, shown: 4 })
    await Promise.all([1, 2].map(() => here.claire.does(sendLetter, sent)))
    expect(await mailsTo(here.paolo, 'letter')).toMatchObject([{ locale: 'it', data: { subject: 'Appuntamento' } }])
    expect(await mailsTo(here.amina, 'letter')).toMatchObject([
      { locale: 'ar', data: { language: 'fr', about: 'many' } },
    ])
    expect(await mailsTo(here.bruno)).toEqual([])
    await refusedAs(send(here.driss, letterId, 4), 'letter.is-sent')
    const { letters } = await here.driss.does(readLetters, { slug: here.conference.slug })
    expect(letters).toMatchObject([{ sentBy: 'claire', readers: 4 }])
  })

  test('to those who have written in a session, or have not written at all, reaches these', async () => {
    const here = await stage()
    await waitingFrom(here.amina, here.thread)
    const session = await written(here, 'session', { sessionId: here.session.id })
    const silent = await written(here, 'silent')
    await send(here.claire, session.letterId, 1)
    await send(here.claire, silent.letterId, 1)
    expect(await mailsTo(here.amina, 'letter')).toHaveLength(1)
    expect(await mailsTo(here.bruno, 'letter')).toHaveLength(1)
    for (const player of [here.claire, here.driss, here.paolo]) expect(await mailsTo(player)).toEqual([])
  })

  test('counts what a relay wrote down as theirs', async () => {
    const here = await stage()
    await relayedFrom(here)
    const { letterId } = await written(here, 'silent')
    expect(await seen(here.claire, letterId)).toMatchObject({ count: 1 })
  })

  test('to one person is about them, and reaches them whatever mails they want', async () => {
    const here = await stage()
    await silence(here.amina)
    const { letterId } = await written(here, 'one', { toId: here.amina.participantId })
    await send(here.claire, letterId, 1)
    expect(await mailsTo(here.amina, 'letter')).toMatchObject([{ data: { about: 'one' } }])
  })
})

describe('to more than fifty people', () => {
  test('it leaves when two of the desk have sent it, and not before', async () => {
    const here = await stage()
    await manyMore(here, 46)
    const { letterId } = await written(here)
    expect(await seen(here.claire, letterId)).toMatchObject({ count: 51, second: true })
    expect(await send(here.claire, letterId, 51)).toMatchObject({ sent: 0 })
    await refusedAs(send(here.claire, letterId, 51), 'letter.needs-another')
    for (const other of [here.driss, here.paolo])
      expect(await mailsTo(other, 'second-asked')).toMatchObject([{ data: { of: 'letter', by: 'claire' } }])
    expect(await mailsTo(here.claire)).toEqual([])
    const { waitingBeside } = await here.driss.does(readLetters, { slug: here.conference.slug })
    expect(waitingBeside).toMatchObject({ letters: 1, suspensions: 0 })
    expect(await mailsTo(here.amina)).toEqual([])
    expect(await send(here.driss, letterId, 51)).toMatchObject({ sent: 51 })
    expect(await mailsTo(here.amina, 'letter')).toHaveLength(1)
  })

  test('who agreed to it agreed to its words: changed, it is asked anew', async () => {
    const here = await stage()
    await manyMore(here, 46)
    const { letterId } = await written(here)
    await send(here.claire, letterId, 51)
    await here.driss.does(changeLetter, withKey({ letterId, ...letterTo('all', { 'body-fr': 'Autre chose.' }) }))
    expect(await send(here.driss, letterId, 51)).toMatchObject({ sent: 0 })
  })

  test('to fifty, one is enough', async () => {
    const here = await stage()
    await manyMore(here, 45)
    const { letterId } = await written(here)
    expect(await send(here.claire, letterId, 50)).toMatchObject({ sent: 50 })
  })
})

describe('is refused, and nothing leaves,', () => {
  test('to another number of people than was shown, to nobody, or once it was given up', async () => {
    const here = await stage()
    const { letterId } = await written(here)
    await refusedAs(send(here.claire, letterId, 4), 'letter.count-changed')
    await here.claire.does(dropLetter, withKey({ letterId }))
    await refusedAs(send(here.claire, letterId, 5), 'letter.is-dropped')
    await silence(here.amina)
    await silence(here.bruno)
    const silent = await written(here, 'silent')
    await refusedAs(send(here.claire, silent.letterId, 0), 'letter.nobody')
    expect(await mailsTo(here.paolo)).toEqual([])
  })

  test('half written in a language, or to nobody in particular', async () => {
    const here = await stage()
    const half = await refusedAs(written(here, 'all', { 'subject-ar': 'موعد' }), 'refusal.invalid')
    expect(half.fields).toEqual({ 'body-ar': 'letter.half' })
    const nobody = await refusedAs(written(here, 'one'), 'refusal.invalid')
    expect(nobody.fields).toEqual({ audience: 'field.addressee' })
    expect((await refusedAs(written(here, 'session'), 'refusal.invalid')).fields).toEqual({
      sessionId: 'field.session',
    })
  })

  test('from who is not of the desk, and to whoever or whatever is of another conference', async () => {
    const [here, elsewhere] = [await stage(), await stage()]
    const before = await traces()
    await refusedAs(written({ ...here, claire: here.amina }), 'refusal.not-found')
    await refusedAs(written(here, 'one', { toId: elsewhere.amina.participantId }), 'refusal.not-found')
    await refusedAs(written(here, 'session', { sessionId: elsewhere.session.id }), 'refusal.not-found')
    expect(await traces()).toEqual(before)
    const { letterId } = await written(here)
    await refusedAs(seen(elsewhere.paolo, letterId), 'refusal.not-found')
  })
})
