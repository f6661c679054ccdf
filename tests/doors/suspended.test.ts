import { expect, test, vi } from 'vitest'
import { loginOf, post } from '../support/sending'
import { closing, openEar, startSide } from '../support/sides'
import { contributionTo, onStage } from '../support/stage'
import { suspendedBy } from '../support/suspensions'

const stage = onStage()
const keep = closing()

test('whoever is suspended hears so on every page they have open, and their next request is refused', async () => {
  const { amina, claire, thread } = await stage()
  const side = keep(await startSide())
  const stream = `person:${amina.participantId}`
  const login = await loginOf(amina)
  const [phone, desk] = [keep(await openEar(side, login)), keep(await openEar(side, login))]
  for (const page of [phone, desk]) await page.join(stream)
  expect((await post({ body: contributionTo(thread), by: amina })).status).toBe(200)
  await suspendedBy(claire, amina)
  const refused = await post({ body: contributionTo(thread), by: amina })
  expect(refused.status).toBe(403)
  expect(await refused.json()).toMatchObject({ refusal: { reason: 'refusal.suspended' } })
  for (const { heard } of [phone, desk])
    await vi.waitFor(() => expect(heard.at(-1)?.event).toMatchObject({ type: 'participant.suspended' }))
})

test('within five seconds nobody sees them by name any more while they read', async () => {
  const { amina, bruno, claire, thread } = await stage()
  const side = keep(await startSide())
  const stream = `thread:${thread.id}`
  const [hers, his] = [keep(await openEar(side, await loginOf(amina))), keep(await openEar(side, await loginOf(bruno)))]
  const seen: { names: string[] }[] = []
  his.socket.on('here', (here: { names: string[] }) => seen.push(here))
  for (const page of [hers, his]) {
    await page.join(stream)
    await page.socket.timeout(5000).emitWithAck('here', { stream, doing: 'reading' })
  }
  await vi.waitFor(() => expect(JSON.stringify(seen.at(-1))).toContain('amina'), 8000)
  await suspendedBy(claire, amina)
  await vi.waitFor(() => expect(JSON.stringify(seen.at(-1))).not.toContain('amina'), 8000)
})
