import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readThread } from '@/lib/contributions/read-thread'
import { extendSession } from '@/lib/coordination/extend-session'
import { changeMessage } from '@/lib/outcomes/messages/change-message'
import { withdrawMessage } from '@/lib/outcomes/messages/withdraw-message'
import { writeMessage } from '@/lib/outcomes/messages/write-message'
import { heardIn } from '../support/desk'
import { announced, messageRows, messageTo } from '../support/messages'
import { publishedNow } from '../support/published'
import { closesAt, onStage, refusedAs, type Stage } from '../support/stage'
import { anotherThread, merges, readAs } from '../support/threads'

const stage = onStage()

const inThread = (at: Stage) => ({ threadId: at.thread.id })

/** The messages on the first page of the thread, as somebody reads it. */
async function read({ anonymous, conference, thread }: Stage, reads = 'it') {
  return (await anonymous.does(readThread, { slug: conference.slug, position: thread.position, reads })).view.messages
}

const minutesAfter = (at: Date, minutes: number) => new Date(at.getTime() + minutes * 60_000)

describe('a message of the desk’s', () => {
  test('is posted at once under the next number of a series of its own, where the conversation has come to', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    await at.claire.does(writeMessage, messageTo(at, inThread(at)))
    await publishedNow(at, { by: at.amina })
    await at.driss.does(writeMessage, messageTo(at, inThread(at)))
    expect(await read(at)).toMatchObject([
      { number: 1, afterNumber: 1, texts: [{ language: 'fr', html: '<p>Deux questions restent ouvertes.</p>' }] },
      { number: 2, afterNumber: 2 },
    ])
  })

  test('cites by id what it names, and is read in the reader’s language where it is written in that', async () => {
    const at = await stage()
    const { contributionId, number } = await publishedNow(at, { by: at.amina })
    const texts = { 'text-it': `Partiamo da #${number} e #99.`, 'text-ar': 'نص' }
    await at.claire.does(writeMessage, messageTo(at, { ...inThread(at), ...texts }))
    const [row] = await messageRows(at)
    expect(row?.cites).toEqual([contributionId])
    const [shown] = await read(at)
    expect(shown?.texts).toEqual([
      { language: 'it', html: '<p>Partiamo da <a class="cited" href="../c/1">(1)</a> e #99.</p>' },
    ])
    expect((await read(at, 'ar'))[0]?.texts).toMatchObject([{ language: 'ar' }])
  })

  test('that waits for the closing can be read from then on, announced or not, and moves with an extension', async () => {
    const at = await stage()
    await at.claire.does(writeMessage, messageTo(at, { ...inThread(at), occasion: 'closing', when: 'closing' }))
    const later = { closesAt: '2026-11-10T23:59', reason: 'Coupure.', language: 'fr', key: randomUUID() }
    await at.paolo.does(extendSession, { ...later, sessionId: at.session.id })
    await at.at(minutesAfter(closesAt, 1))
    expect([await read(at), await announced()]).toEqual([[], 0])
    await at.at('2026-11-10T22:59:00Z')
    expect(await read(at)).toMatchObject([{ number: null, afterNumber: null, postedAt: '2026-11-10T22:59:00+00:00' }])
    expect(await announced()).toBe(1)
    expect(await announced()).toBe(0)
    expect(await read(at)).toMatchObject([{ number: 1, postedAt: '2026-11-10T22:59:00+00:00' }])
    expect(await heardIn(`thread:${at.thread.id}`)).toMatchObject([
      { type: 'session.extended' },
      { type: 'message.posted', number: 1 },
    ])
  })

  test('stands where it was due and before what was posted after it, however late it is announced', async () => {
    const at = await stage()
    await publishedNow(at, { by: at.amina })
    await at.claire.does(writeMessage, messageTo(at, { ...inThread(at), when: 'time', at: '2026-11-03T12:00' }))
    await at.at('2026-11-03T13:00:00Z')
    await publishedNow(at, { by: at.amina })
    await at.driss.does(writeMessage, messageTo(at, inThread(at)))
    expect((await read(at)).map(({ number, afterNumber }) => [number, afterNumber])).toEqual([
      [1, 1],
      [2, 2],
    ])
  })

  test('is refused for a time that has passed, and after it was posted; and says who was first where two change it', async () => {
    const at = await stage()
    await refusedAs(at.claire.does(writeMessage, messageTo(at, { when: 'opening' })), 'message.past')
    expect(await messageRows(at)).toEqual([])
    await at.claire.does(writeMessage, messageTo(at, { when: 'closing' }))
    const [{ id: messageId } = { id: '' }] = await messageRows(at)
    const change = (revision: number) => ({ ...messageTo(at, { when: 'closing' }), messageId, revision })
    await at.driss.does(changeMessage, change(1))
    const second = await refusedAs(at.claire.does(changeMessage, change(1)), 'message.changed')
    expect(second.facts).toMatchObject({ by: 'driss' })
    await at.at(minutesAfter(closesAt, 1))
    await refusedAs(at.claire.does(changeMessage, change(2)), 'message.posted')
  })

  test('is taken back: before its time without a trace for readers, after it with an empty place', async () => {
    const at = await stage()
    for (const when of ['closing', 'now']) await at.claire.does(writeMessage, messageTo(at, { ...inThread(at), when }))
    for (const { id } of await messageRows(at))
      await at.claire.does(withdrawMessage, { key: randomUUID(), messageId: id })
    await at.at(minutesAfter(closesAt, 1))
    await announced()
    expect(await read(at)).toMatchObject([{ number: 1, withdrawn: true, texts: [] }])
    expect(await heardIn(`conference:${at.conference.id}`)).toMatchObject([
      { type: 'message.posted' },
      { type: 'message.withdrawn', number: 1 },
    ])
  })

  test('goes along with its thread where that is merged, also before its time', async () => {
    const at = await stage()
    const to = await anotherThread(at)
    for (const when of ['now', 'closing']) await at.claire.does(writeMessage, messageTo(at, { ...inThread(at), when }))
    await merges(at, { to })
    await at.at(minutesAfter(closesAt, 1))
    await announced()
    expect((await readAs(at.anonymous, at, to)).view.messages.map(({ number }) => number)).toEqual([1, 2])
    expect(await heardIn(`thread:${to.id}`)).toContainEqual(
      expect.objectContaining({ type: 'message.posted', number: 2 }),
    )
  })

  test('takes the next number each, without gaps, from several who post at once', async () => {
    const at = await stage()
    const posts = Array.from({ length: 6 }, (_, n) => (n % 2 ? at.claire : at.driss).does(writeMessage, messageTo(at)))
    await Promise.all(posts)
    expect((await messageRows(at)).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6])
  })
})
