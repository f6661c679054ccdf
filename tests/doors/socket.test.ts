import { eq } from 'drizzle-orm'
import { describe, expect, test, vi } from 'vitest'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { rawSocket } from '../support/frames'
import { loginOf } from '../support/sending'
import { closing, type Ear, openEar, type Side, startSide, streamsOf } from '../support/sides'
import { onStage, type Stage } from '../support/stage'

const stage = onStage()
const keep = closing()

const side = async (): Promise<Side> => keep(await startSide())
const ear = async (at: { origin: string }, login?: string): Promise<Ear> => keep(await openEar(at, login))

async function joined(who: Ear, at: Stage): Promise<string[]> {
  const all = Object.entries(streamsOf(at))
  const answers = await Promise.all(all.map(async ([kind, name]) => ((await who.join(name)).ok ? kind : '')))
  return answers.filter(Boolean)
}

/** Whoever has lost a right is looked at within seconds, and is out of the room then. */
const roomHolds = (here: Side, stream: string, most: number) =>
  vi.waitFor(() => expect(here.io.sockets.adapter.rooms.get(stream)?.size).toBe(most), { timeout: 15_000 })

describe('who may hear what', () => {
  test('is decided as for the pages that show it', async () => {
    const at = await stage()
    const one = await side()
    const login = (who: keyof Stage) => loginOf(at[who] as Stage['amina'])
    expect(await joined(await ear(one), at)).toEqual(['thread', 'conference'])
    expect(await joined(await ear(one, await login('amina')), at)).toEqual(['thread', 'conference', 'person'])
    expect(await joined(await ear(one, await login('bruno')), at)).toEqual(['thread', 'conference'])
    expect(await joined(await ear(one, await login('stranger')), at)).toEqual(['thread', 'conference'])
    expect(await joined(await ear(one, await login('claire')), at)).toEqual(['thread', 'conference', 'desk'])
    expect(await joined(await ear(one, 'a-forged-login'), at)).toEqual(['thread', 'conference'])
  })

  test('a moderator of one conference is nobody at the desk of another', async () => {
    const [here, there] = [await stage(), await stage()]
    const one = await ear(await side(), await loginOf(here.claire))
    expect(await one.join(`desk:${there.conference.id}`)).toEqual({ ok: false })
  })

  test('ends within seconds when the role is taken away', async () => {
    const [at, here] = [await stage(), await side()]
    const desk = `desk:${at.conference.id}`
    const [one, other] = [await ear(here, await loginOf(at.claire)), await ear(here, await loginOf(at.paolo))]
    for (const moderator of [one, other]) await moderator.join(desk)
    await waitingFrom(at.amina, at.thread)
    await vi.waitFor(() => expect(one.heard).toMatchObject([{ event: { type: 'contribution.submitted' }, waiting: 1 }]))
    const { db } = await import('@/db/client')
    const { participant } = await import('@/db/schema')
    await db.update(participant).set({ role: 'participant' }).where(eq(participant.id, at.claire.participantId))
    await roomHolds(here, desk, 1)
    await waitingFrom(at.amina, at.thread)
    await vi.waitFor(() => expect(other.heard).toHaveLength(2))
    expect(await one.join(desk)).toEqual({ ok: false })
    expect(one.heard).toHaveLength(1)
  })

  test('ends within seconds when the login ends', async () => {
    const [at, here] = [await stage(), await side()]
    const own = `person:${at.amina.participantId}`
    const login = await loginOf(at.amina)
    const [one, other] = [await ear(here, login), await ear(here, await loginOf(at.amina))]
    for (const page of [one, other]) await page.join(own)
    const { closeLogin } = await import('@/lib/doors/login')
    await closeLogin(login)
    await roomHolds(here, own, 1)
    await at.claire.does(publishContribution, withKey(await waitingFrom(at.amina, at.thread)))
    await vi.waitFor(() => expect(other.heard).toHaveLength(2))
    expect(await one.join(own)).toEqual({ ok: false })
    expect(one.heard).toEqual([])
  })
})

describe('who is let in', () => {
  test('only pages of ours, by the exact origin', async () => {
    const { port, origin } = await side()
    const tried = [origin, undefined, 'https://evil.test', 'null', `${origin}.evil.test`, origin.toUpperCase()]
    const statuses = await Promise.all(
      tried.map(async (from) => {
        const socket = await rawSocket(port, from)
        socket.end()
        return socket.status
      }),
    )
    expect(statuses).toEqual([101, 400, 400, 400, 400, 400])
  })
})

const deep = (n: number) => `42["join",${'['.repeat(n)}${']'.repeat(n)}]`
const garbage: (string | Buffer)[] = [
  '42["join"]',
  '42["join",null]',
  '42["join",{}]',
  '42["join",{"stream":"thread:x","after":-1}]',
  '420["join",null]',
  '420["join",{"stream":{},"after":"1e309"}]',
  '420["join",{"__proto__":{"stream":"desk:1"}}]',
  '42["disconnect"]',
  '42["connect_error",1]',
  '42["newListener",null]',
  '42[]',
  '42{}',
  '42',
  '4',
  '9',
  '45-["join",{"_placeholder":true,"num":0}]',
  '451-["join",{"_placeholder":true,"num":9999}]',
  '4599999-["join",{"_placeholder":true,"num":0}]',
  '43["x"]',
  '430[]',
  `40/${'n'.repeat(9000)},`,
  '40/elsewhere,{}',
  '2probe',
  deep(5000),
  '\u0000\u0001',
  '{"not":"a frame',
  Buffer.from([0, 255, 4, 1]),
  Buffer.alloc(2000, 7),
  `42["join",{"stream":"${'x'.repeat(200_000)}","after":0}]`,
]

describe('frames of any kind', () => {
  test('leave the server alive, and the others hearing', async () => {
    const at = await stage()
    const one = await side()
    const listener = await ear(one)
    await listener.join(`thread:${at.thread.id}`)
    const senders = await Promise.all(garbage.map(() => rawSocket(one.port, one.origin)))
    for (const [n, socket] of senders.entries()) {
      expect(socket.status).toBe(101)
      socket.send('40')
      socket.send(garbage[n] ?? '')
    }
    // What no parser takes ends its own socket; the one frame that is too large is among it.
    await vi.waitFor(() => expect(senders.filter((socket) => socket.closed()).length).toBeGreaterThan(0))
    await at.claire.does(publishContribution, withKey(await waitingFrom(at.amina, at.thread)))
    await vi.waitFor(() => expect(listener.heard).toHaveLength(1))
    for (const socket of senders) socket.end()
  })

  test('of a size no page of ours sends end the socket that sent them', async () => {
    const { port, origin } = await side()
    const socket = await rawSocket(port, origin)
    socket.send('40')
    socket.send('x'.repeat(40_000))
    await vi.waitFor(() => expect(socket.closed()).toBe(true))
  })

  test('in numbers no page needs are put off', async () => {
    const at = await stage()
    const one = await ear(await side())
    const answers = await Promise.all(Array.from({ length: 60 }, () => one.join(`thread:${at.thread.id}`)))
    expect(answers.filter(({ ok }) => ok).length).toBe(40)
    expect(answers.at(-1)).toEqual({ ok: false, again: true })
  })

  test('that ask for more rooms than a page has are refused', async () => {
    const at = await stage()
    const more = await Promise.all(Array.from({ length: 9 }, stage))
    const rooms = [at, ...more].flatMap(({ conference, thread }) => [
      `conference:${conference.id}`,
      `thread:${thread.id}`,
    ])
    const one = await side()
    for (const inTurn of [true, false]) {
      const reader = await ear(one)
      const answers: boolean[] = []
      if (inTurn) for (const room of rooms) answers.push((await reader.join(room)).ok)
      else answers.push(...(await Promise.all(rooms.map(async (room) => (await reader.join(room)).ok))))
      expect(answers.filter(Boolean)).toHaveLength(8)
    }
  })

  test('that ask for a room of what is not there are refused', async () => {
    const one = await ear(await side())
    for (const kind of ['thread', 'conference', 'desk', 'person']) {
      expect(await one.join(`${kind}:${crypto.randomUUID()}`)).toEqual({ ok: false })
    }
  })
})
