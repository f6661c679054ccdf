import { describe, expect, test } from 'vitest'
import { readRelaying } from '@/lib/contributions/relays/read-relaying'
import { relayContribution } from '@/lib/contributions/relays/relay-contribution'
import { RELAYED_A_DAY } from '@/lib/contributions/relays/rules'
import { reviseContribution } from '@/lib/contributions/revise-contribution'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { returnContribution } from '@/lib/moderation/return-contribution'
import { readMe } from '@/lib/people/read-me'
import { fromPlain } from '@/lib/text/document'
import { contributionRow, heardIn, mailsTo, withKey } from '../support/desk'
import { relayedAs, relayedFrom, relayOf } from '../support/relays'
import { shownIn } from '../support/shown'
import { contributionTo, lateUntil, onStage, refusedAs, type Stage, traces } from '../support/stage'

const stage = onStage()

const sentTo = (at: Stage, more: object = {}) => ({ ...contributionTo(at.thread), ...relayedAs(more) })

async function rowOf(contributionId: string) {
  const { db } = await import('@/db/client')
  const { participant, relayed } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const { authorId = '' } = (await contributionRow(contributionId)) ?? {}
  const [author] = await db.select().from(participant).where(eq(participant.id, authorId))
  const [record] = await db.select().from(relayed).where(eq(relayed.contributionId, contributionId))
  return { author, record }
}

async function people(): Promise<number> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  return db.$count(participant)
}

describe('what a relay writes down', () => {
  test('waits for a moderator, is published under the name the person chose, and says who relayed it', async () => {
    const at = await stage()
    const waiting = await relayedFrom(at, {}, 'Mon fils est revenu.')
    expect(await shownIn(at)).toEqual([])
    await at.claire.does(publishContribution, withKey(waiting))
    expect(await shownIn(at)).toMatchObject([
      { number: 1, author: { shownAs: 'Fatima', detail: 'Béni Mellal', country: 'MA', relayedBy: 'bruno' } },
    ])
    expect(await contributionRow(waiting.contributionId)).toMatchObject({ channel: 'relay' })
  })

  test('is kept with how and when it was collected, and with the consent: by whom, when, in which words', async () => {
    const at = await stage()
    const { contributionId } = await relayedFrom(at, { means: 'telephone' })
    const { record, author } = await rowOf(contributionId)
    expect(record).toEqual({
      contributionId,
      byId: at.bruno.participantId,
      means: 'telephone',
      collectedOn: '2026-11-02',
      consentVersion: 1,
      consentLanguage: 'it',
      at: expect.any(Date),
    })
    expect(author).toMatchObject({ personId: null, organisation: null, rhythm: 'none' })
  })

  test('has no name at all where the person wants none, whatever else was typed', async () => {
    const at = await stage()
    const sent = [
      await relayedFrom(at, { shownBy: 'nobody' }),
      await relayedFrom(at, { shownBy: 'nobody', country: 'XX' }),
    ]
    const [one, other] = await Promise.all(sent.map(({ contributionId }) => rowOf(contributionId)))
    expect(one?.author).toMatchObject({ name: '', city: null, country: 'MA' })
    expect(other?.author).toMatchObject({ name: '', city: null, country: 'XX' })
    expect(one?.author?.id).not.toBe(other?.author?.id)
  })

  test('keeps no place of somebody shown by pseudonym', async () => {
    const at = await stage()
    const { contributionId } = await relayedFrom(at, { shownBy: 'pseudonym', name: 'Hirondelle' })
    expect((await rowOf(contributionId)).author).toMatchObject({ name: 'Hirondelle', city: null })
  })

  test('is tied to an earlier one only where the relay says that it is the same person', async () => {
    const at = await stage()
    const authorOf = async (more: object) =>
      (await contributionRow((await relayedFrom(at, more)).contributionId))?.authorId
    const first = await authorOf({})
    expect(await authorOf({})).not.toBe(first)
    expect(await authorOf({ shownBy: 'same', person: first, name: 'Autre', country: 'IT' })).toBe(first)
    const place = { slug: at.conference.slug, position: at.thread.position }
    const { people } = await relayOf(at).does(readRelaying, place)
    expect(people.map(({ name }) => name)).toEqual(['Fatima', 'Fatima'])
  })

  test('is counted apart: for its country, and never as one more voice of the relay', async () => {
    const at = await stage()
    for (const more of [{}, {}, { shownBy: 'nobody', country: 'XX' }]) {
      await at.claire.does(publishContribution, withKey(await relayedFrom(at, more)))
    }
    const { db } = await import('@/db/client')
    const { sessionVoices } = await import('@/db/schema')
    const { asc, eq } = await import('drizzle-orm')
    const counted = () =>
      db
        .select()
        .from(sessionVoices)
        .where(eq(sessionVoices.sessionId, at.session.id))
        .orderBy(asc(sessionVoices.country))
    const kept = await counted()
    expect(kept).toMatchObject([
      { country: 'MA', contributions: 0, voices: 0, relayed: 2, relayedVoices: 2 },
      { country: 'XX', contributions: 0, voices: 0, relayed: 1, relayedVoices: 1 },
    ])
    const { recount } = await import('@/db/queries/reading/voices')
    await db.transaction((tx) => recount(tx as never, at.session.id))
    expect(await counted()).toEqual(kept)
  })
})

describe('the relay', () => {
  test('is told what is decided, in their language, and revises and withdraws it for the person', async () => {
    const at = await stage()
    const waiting = await relayedFrom(at)
    await at.claire.does(returnContribution, withKey({ ...waiting, reason: 'unclear' }))
    expect(await mailsTo(at.bruno, 'contribution-returned')).toMatchObject([{ locale: 'it' }])
    const again = { ...waiting, language: 'fr', body: fromPlain('Plus clair.') }
    await at.bruno.does(reviseContribution, withKey(again))
    await at.claire.does(publishContribution, withKey({ ...waiting, revision: 2 }))
    const types = (await heardIn(`person:${at.bruno.participantId}`)).map((event) => (event as { type: string }).type)
    expect(types).toEqual(['submitted', 'returned', 'submitted', 'published'].map((type) => `contribution.${type}`))
    const [own] = await at.bruno.does(readMe, {})
    expect(own?.contributions).toMatchObject([{ id: waiting.contributionId, relayedFor: 'Fatima', number: 1 }])
    await at.bruno.does(withdrawContribution, withKey({ contributionId: waiting.contributionId }))
    expect(await shownIn(at)).toMatchObject([
      { withdrawn: true, author: { shownAs: '', relayedBy: null, country: 'ZZ' } },
    ])
  })

  test('cannot decide on it when they are a moderator as well', async () => {
    const at = await stage()
    const waiting = await relayedFrom(at)
    const { as } = await import('../support/callers')
    await refusedAs(
      publishContribution(as(at.bruno, 'moderator'), withKey(waiting)) as Promise<unknown>,
      'contribution.own',
    )
  })

  test('sends the same form twice, and it is there once, with one person', async () => {
    const at = await stage()
    const before = await people()
    const sent = sentTo(at)
    const answers = await Promise.all([1, 2].map(() => relayOf(at).does(relayContribution, sent)))
    expect(answers[0]).toEqual(answers[1])
    expect(await people()).toBe(before + 1)
  })

  test(`is asked to go on tomorrow after ${RELAYED_A_DAY} in a day`, async () => {
    const at = await stage()
    for (let sent = 0; sent < RELAYED_A_DAY; sent += 1) await relayedFrom(at, { shownBy: 'nobody' })
    const refusal = await refusedAs(relayedFrom(at), 'relay.too-many')
    expect(refusal.kind).toBe('too-many')
    await at.at('2026-11-04T10:00:01Z')
    await relayedFrom(at)
  })
})

describe('is refused, and leaves no trace', () => {
  const wrong: [string, object, string][] = [
    ['without the consent of the person', { consent: undefined }, 'consent'],
    ['without how it was collected', { means: 'hearsay' }, 'means'],
    ['with a day that is still to come', { collectedOn: '2026-11-09' }, 'collectedOn'],
    ['with a day that does not exist', { collectedOn: '2026-02-31' }, 'collectedOn'],
    ['without a way of being shown', { shownBy: undefined }, 'shownBy'],
    ['by a first name that is not given', { name: ' ' }, 'name'],
    ['without a country, or that none is said', { country: '' }, 'country'],
    ['by a pseudonym that a participant is shown by', { shownBy: 'pseudonym', name: 'AMINA' }, 'name'],
    ['as somebody who is nobody', { shownBy: 'same' }, 'person'],
  ]
  test.each(wrong)('%s', async (_, more, field) => {
    const at = await stage()
    const before = [await traces(), await people()]
    const refusal = await refusedAs(relayOf(at).does(relayContribution, sentTo(at, more)), 'refusal.invalid')
    expect(Object.keys(refusal.fields)).toEqual([field])
    expect([await traces(), await people()]).toEqual(before)
  })

  test('for a person of another relay, and for a participant with an account', async () => {
    const at = await stage()
    const { contributionId } = await relayedFrom(at)
    const person = (await contributionRow(contributionId))?.authorId
    const { as } = await import('../support/callers')
    const other = as(at.amina, 'relay')
    const tied = { shownBy: 'same', person }
    await refusedAs(relayContribution(other, sentTo(at, tied)) as Promise<unknown>, 'refusal.invalid')
    const registered = { shownBy: 'same', person: at.claire.participantId }
    await refusedAs(relayOf(at).does(relayContribution, sentTo(at, registered)), 'refusal.invalid')
  })

  test('from anybody without the role, and outside the session’s time', async () => {
    const at = await stage()
    const before = [await traces(), await people()]
    for (const who of [at.amina, at.claire, at.paolo, at.stranger, at.anonymous]) {
      await refusedAs(who.does(relayContribution, sentTo(at)), 'refusal.contribution-relay')
    }
    await at.at('2026-11-01T10:00:00Z')
    await refusedAs(relayedFrom(at), 'session.not-yet-open')
    await at.at(lateUntil)
    await refusedAs(relayedFrom(at), 'session.closed')
    expect([await traces(), await people()]).toEqual(before)
  })
})
