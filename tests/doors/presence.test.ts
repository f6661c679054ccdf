import { describe, expect, test, vi } from 'vitest'
import { changeDisplay } from '@/lib/people/change-display'
import { changePresence } from '@/lib/people/live/change-presence'
import type { Here } from '@/lib/presence/rules'
import { withKey } from '../support/desk'
import { loginOf } from '../support/sending'
import { closing, type Ear, openEar, type Side, startSide } from '../support/sides'
import { onStage, type Player, type Stage, traces } from '../support/stage'

const stage = onStage()
const keep = closing()
const timing = { tick: 50, pulse: 300, silence: 1200 }

const side = async (other = {}): Promise<Side> => keep(await startSide(0, undefined, { ...timing, ...other }))

interface Page extends Ear {
  /** Who is there, as the page was last told. */
  here(): Here | undefined
  say(doing: string): Promise<{ ok: boolean; as?: string | null; here?: Here }>
}

/** An open page of the thread, of somebody or of nobody known, that says it is read. */
async function pageOf(at: Stage, on: Side, who?: Player): Promise<Page> {
  const stream = `thread:${at.thread.id}`
  const ear = keep(await openEar(on, who && (await loginOf(who))))
  let here: Here | undefined
  const take = ({ readers, names, writing, writers }: Here) => {
    here = { readers, names, writing, writers }
  }
  ear.socket.on('here', take)
  const say = async (doing: string) => {
    const answer = await ear.socket.timeout(5000).emitWithAck('here', { stream, doing })
    if (answer.here) take(answer.here)
    return answer
  }
  await ear.join(stream)
  await say('reading')
  return { ...ear, here: () => here, say }
}

const soon = (check: () => void, seconds = 5) => vi.waitFor(check, { timeout: seconds * 1000, interval: 20 })
const alone = { readers: 1, names: [] as string[], writing: 0, writers: [] as string[] }

async function shownByPseudonym(at: Stage, who: Player): Promise<void> {
  await who.does(changeDisplay, withKey({ conferenceId: at.conference.id, display: 'pseudonym', name: 'Étoile' }))
}

describe('who reads a thread', () => {
  test('is counted in every process, with the names of those who go by one', async () => {
    const at = await stage()
    const [one, other] = [await side(), await side()]
    const amina = await pageOf(at, one, at.amina)
    const bruno = await pageOf(at, other, at.bruno)
    await pageOf(at, other)
    for (const page of [amina, bruno])
      await soon(() => {
        expect(page.here()).toMatchObject({ readers: 3, writing: 0 })
        expect(page.here()?.names.toSorted()).toEqual(['amina', 'bruno'])
      })
  })

  test('is only a number to whoever does not take part', async () => {
    const at = await stage()
    const one = await side()
    await pageOf(at, one, at.amina)
    for (const reader of [await pageOf(at, one), await pageOf(at, one, at.stranger)]) {
      await soon(() => expect(reader.here()?.readers).toBe(3))
      expect(reader.here()?.names).toEqual([])
      expect(JSON.stringify(await reader.say('reading'))).not.toContain('amina')
    }
  })

  test('goes without a name for those shown by pseudonym, until they choose one, and again when they take it back', async () => {
    const at = await stage()
    await shownByPseudonym(at, at.amina)
    const one = await side()
    await pageOf(at, one, at.amina)
    const bruno = await pageOf(at, one, at.bruno)
    await soon(() => expect(bruno.here()).toMatchObject({ readers: 2, names: ['bruno'] }))
    const choose = (named?: 'on') => at.amina.does(changePresence, withKey({ conferenceId: at.conference.id, named }))
    await choose('on')
    await soon(() => expect(bruno.here()?.names.toSorted()).toEqual(['bruno', 'Étoile']), 10)
    await choose()
    await soon(() => expect(bruno.here()?.names).toEqual(['bruno']), 10)
  })

  test('and was named before being shown by a pseudonym, has to choose it again', async () => {
    const at = await stage()
    await at.amina.does(changePresence, withKey({ conferenceId: at.conference.id, named: 'on' }))
    await shownByPseudonym(at, at.amina)
    const amina = await pageOf(at, await side(), at.amina)
    expect(amina.here()).toEqual(alone)
  })

  test('is gone when the page is closed or not looked at, and nothing was written down', async () => {
    const at = await stage()
    const before = await traces()
    const [one, other] = [await side(), await side()]
    const amina = await pageOf(at, one, at.amina)
    const bruno = await pageOf(at, other, at.bruno)
    await soon(() => expect(bruno.here()?.readers).toBe(2))
    await amina.say('away')
    await soon(() => expect(bruno.here()).toMatchObject({ readers: 1, names: ['bruno'] }))
    await amina.say('reading')
    await soon(() => expect(bruno.here()?.readers).toBe(2))
    amina.close()
    await soon(() => expect(bruno.here()?.readers).toBe(1))
    expect(await traces()).toEqual(before)
  })
})

describe('who writes', () => {
  test('is seen by the others, and no longer when they stop', async () => {
    const at = await stage()
    const [one, other] = [await side(), await side()]
    const amina = await pageOf(at, one, at.amina)
    const reader = await pageOf(at, other)
    expect(await amina.say('writing')).toMatchObject({ ok: true, as: 'amina' })
    await soon(() => expect(reader.here()).toMatchObject({ readers: 2, writing: 1, writers: [] }))
    await soon(() => expect(reader.here()).toMatchObject({ readers: 2, writing: 0 }), 12)
  })

  test('can only be who may write', async () => {
    const at = await stage()
    const one = await side()
    const amina = await pageOf(at, one, at.amina)
    for (const who of [undefined, at.stranger]) await (await pageOf(at, one, who)).say('writing')
    await soon(() => expect(amina.here()).toMatchObject({ readers: 3, writing: 0 }))
  })
})

describe('a process', () => {
  test('that has died takes its readers with it', async () => {
    const at = await stage()
    const one = await side()
    const amina = await pageOf(at, one, at.amina)
    const { listener } = await import('@/db/client')
    const counts = [[`thread:${at.thread.id}`, { readers: 7, names: ['Driss'], writing: 1, writers: ['Driss'] }]]
    await listener().notify('diwan_here', JSON.stringify({ kind: 'counts', from: crypto.randomUUID(), counts }))
    await soon(() => expect(amina.here()).toMatchObject({ readers: 8, writers: ['Driss'] }))
    await soon(() => expect(amina.here()).toEqual({ ...alone, names: ['amina'] }))
  })

  test('that stops says so, and one that starts learns at once who is there', async () => {
    const at = await stage()
    // So long that nothing is known by waiting.
    const slow = { pulse: 60_000, silence: 60_000 }
    const [one, other] = [await side(slow), await side(slow)]
    const amina = await pageOf(at, one, at.amina)
    await pageOf(at, other, at.bruno)
    await soon(() => expect(amina.here()?.readers).toBe(2))
    await other.stop()
    await soon(() => expect(amina.here()?.readers).toBe(1))
    const again = await side(slow)
    const bruno = await pageOf(at, again, at.bruno)
    await soon(() => expect(bruno.here()?.readers).toBe(2))
  })

  test('is not taken in by what is none of the questions a page asks', async () => {
    const at = await stage()
    const one = await side()
    const stream = `thread:${at.thread.id}`
    const ear = keep(await openEar(one))
    const ask = (raw: unknown) => ear.socket.timeout(5000).emitWithAck('here', raw)
    const before = { stream, doing: 'reading' }
    expect(await ask(before)).toEqual({ ok: false })
    await ear.join(stream)
    await ear.join(`conference:${at.conference.id}`)
    const wrong = [null, {}, { stream }, { stream, doing: 'dancing' }, { ...before, stream: 'thread:x' }]
    for (const raw of [...wrong, { ...before, stream: `conference:${at.conference.id}` }])
      expect(await ask(raw)).toEqual({ ok: false })
    expect(await ask(before)).toMatchObject({ ok: true, here: alone })
  })
})
