import { expect, test, vi } from 'vitest'
import { loginOf } from '../support/sending'
import { closing, openEar, startSide, streamsOf } from '../support/sides'
import { onStage } from '../support/stage'

const stage = onStage()
const keep = closing()

test('the logins of all who are connected are looked up in one question, again and again', async () => {
  const at = await stage()
  const { listener } = await import('@/db/client')
  const side = keep(await startSide())
  const logins = await Promise.all([at.amina, at.amina, at.bruno, at.claire, at.driss].map(loginOf))
  const pages = await Promise.all(logins.map(async (login) => keep(await openEar(side, login))))
  const { person, desk } = streamsOf(at)
  for (const page of pages) await Promise.all([person, desk].map((stream) => page.join(stream)))
  const asked = vi.spyOn(listener(), 'unsafe')
  const lookedUp = () => asked.mock.calls.filter(([text]) => text.includes('from login')).map(([, values]) => values)
  await expect.poll(() => lookedUp().length, { timeout: 15_000 }).toBeGreaterThan(1)
  // All but Bruno's, who may hear none of the two.
  for (const [hashes] of lookedUp().slice(0, 2) as unknown as [string][]) expect(JSON.parse(hashes)).toHaveLength(4)
  asked.mockRestore()
})

test('each of many logins is who it would be alone', async () => {
  const at = await stage()
  const { callersOf } = await import('@/lib/doors/login')
  expect(await callersOf([undefined, 'forged', await loginOf(at.amina)])).toMatchObject([
    { kind: 'anonymous' },
    { kind: 'anonymous' },
    { kind: 'person', personId: at.amina.personId },
  ])
})
