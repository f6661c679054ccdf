import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { publishedNow } from '../support/published'
import { relayedAs } from '../support/relays'
import { send } from '../support/sending'
import { onStage, type Player, type Stage } from '../support/stage'

const stage = onStage()

/** A plain form, as a browser without scripts sends it for somebody who is signed in. */
const sends = (by: Player, act: string, fields: Record<string, string>) =>
  send(act, { by, body: new URLSearchParams(fields) })

async function makeRelay({ bruno }: Stage): Promise<void> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  await db.update(participant).set({ role: 'relay' }).where(eq(participant.id, bruno.participantId))
}

describe('without scripts', () => {
  test('a press leads back to the contribution, on whichever page of the thread it was', async () => {
    const at = await stage()
    const { number } = await publishedNow(at, { by: at.amina })
    const back = '/fr/conferences/essai/threads/1?after=1.1'
    const pressed = { conferenceId: at.conference.id, back, useful: String(number) }
    const answer = await sends(at.bruno, 'acknowledge-contribution', pressed)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${back}&done=acknowledge-contribution#c${number}`)
  })

  test('what a relay wrote leads to the thread, where it waits', async () => {
    const at = await stage()
    await makeRelay(at)
    const back = '/it/conferences/essai/threads/1/relay?reply=3'
    const sent = { key: randomUUID(), threadId: at.thread.id, language: 'it', text: 'Detto a voce.', back }
    const answer = await sends(at.bruno, 'relay-contribution', { ...sent, ...relayedAs() } as Record<string, string>)
    expect(answer.headers.get('location')).toBe('/it/conferences/essai/threads/1?done=relay-contribution#write')
  })

  test('a refused one comes back with everything typed, and is no draft of the relay’s own', async () => {
    const at = await stage()
    await makeRelay(at)
    const back = '/it/conferences/essai/threads/1/relay'
    const { consent: _, ...said } = relayedAs()
    const sent = { key: randomUUID(), threadId: at.thread.id, language: 'it', text: 'Detto a voce.', back, ...said }
    const answer = await sends(at.bruno, 'relay-contribution', sent as Record<string, string>)
    expect(answer.headers.get('location')).toMatch(/\/relay\?refused=/)
    const { db } = await import('@/db/client')
    const { draft, outcome } = await import('@/db/schema')
    const [kept] = await db.select().from(outcome)
    expect(kept?.fields).toMatchObject({ text: 'Detto a voce.', name: 'Fatima' })
    expect(kept?.refusal.fields).toHaveProperty('consent')
    expect(await db.$count(draft)).toBe(0)
  })
})
