import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type ActName, acts } from '@/lib/doors/acts'
import { policy } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { callerOf, everything } from '../callers'
import { sentFile } from '../library'
import { isWritten, type Kind, kinds } from '../permissions'
import { shownToAnybody } from '../signed-out'
import { onStage } from '../stage'
import { desk } from './desk'
import { organising } from './organising'
import { people } from './people'
import { type Scene, settingOf } from './scene'
import { texts } from './texts'
import { threads } from './threads'

const areas = { desk, organising, people, texts, threads }

/** What each act is sent by somebody who fills its form in rightly; an act that is missing does not compile. */
const sent: Record<ActName, (at: Scene) => object> = { ...desk, ...organising, ...people, ...texts, ...threads }

const answerOf = (name: ActName, kind: Kind, at: Scene): Promise<unknown> =>
  acts[name].call(callerOf(kind, at), { key: randomUUID(), ...sent[name](at) }).catch((error: unknown) => error)

/** What no form of ours sends, and anybody can. */
const nonsense = [
  ...[null, true, -1, 0, 1.5, 1e99, Number.NaN, [], ['a', 'b'], {}, { type: 'doc' }, new Date(), Buffer.from('x')],
  ...['', ' ', '\u0000', '\uD800', '\u202E', 'a'.repeat(200_000), '9'.repeat(40), randomUUID(), '2026-02-31'],
  sentFile('\u0000', Buffer.from('x')),
]

/** The acts of one area, each tried by whoever may and by whoever may not. An area is a file, so that they run side by side. */
export function permitted(area: keyof typeof areas): void {
  const stage = onStage()
  const setting = () => settingOf(stage)
  describe.each(Object.keys(areas[area]) as ActName[])('%s', (name) => promised(name, setting))
}

function promised(name: ActName, setting: () => Promise<Scene>): void {
  const { may } = acts[name].call
  const without = kinds.filter((kind) => !isWritten(may, kind))
  const preferred: Kind[] = ['themselves', 'coordinator', 'convener', 'relay']
  const within = preferred.find((kind) => isWritten(may, kind))

  test('leaves no trace when somebody without the right tries, and says what the policy says', async () => {
    const at = await setting()
    const before = await everything()
    for (const kind of without) {
      const answer = await answerOf(name, kind, at)
      expect(answer, kind).toBeInstanceOf(Refusal)
      // Where it depends on who asks what there is, there may be nothing at all for them; and what somebody could do if
      // they were not suspended, they know of.
      const also = kind === 'suspended' ? ['forbidden'] : []
      expect([policy[may].otherwise, 'not-found', ...also], kind).toContain((answer as Refusal).kind)
    }
    expect(await everything()).toBe(before)
  })

  test('is there for somebody with the right, who sends the same', async () => {
    const answer = within ? await answerOf(name, within, await setting()) : new Error('for nobody')
    if (answer instanceof Error) expect(answer).toMatchObject({ name: 'Refusal', kind: 'conflict' })
  })

  test('refuses what makes no sense in any of its fields, or takes it, and never fails', async () => {
    const at = await setting()
    const fields = { key: randomUUID(), ...sent[name](at) }
    for (const field of Object.keys(fields))
      for (const value of nonsense) {
        const input = { ...fields, key: randomUUID(), [field]: value }
        const answer = await acts[name].call(callerOf(within ?? 'themselves', at), input).catch((error) => error)
        if (answer instanceof Error) expect(answer, `${field}: ${typeof value}`).toBeInstanceOf(Refusal)
      }
  })

  test('moves the version of pages if it changes what anybody may see', async () => {
    const at = await setting()
    const before = await shownToAnybody(at.scene)
    if (within) await answerOf(name, within, at)
    const after = await shownToAnybody(at.scene)
    if (after.pages !== before.pages) expect(after.version).not.toBe(before.version)
  })
}
