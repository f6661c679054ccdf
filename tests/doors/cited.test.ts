import { expect, test } from 'vitest'
import { withdrawContribution } from '@/lib/contributions/withdraw-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { publishedNow } from '../support/published'
import { onStage } from '../support/stage'

const stage = onStage()

async function ask(query: string): Promise<{ status: number; said: object }> {
  const { answerCited } = await import('@/lib/doors/news/cited')
  const answer = await answerCited(new Request(`http://localhost:3000/api/cited?${query}`))
  expect(answer.headers.get('cache-control')).toBe('private, no-store')
  return { status: answer.status, said: (await answer.json()) as object }
}

test('a preview says who wrote a published contribution and how it begins, and of a withdrawn one that it was', async () => {
  const here = await stage()
  const { contributionId } = await publishedNow(here, { by: here.amina, text: 'Le train part à midi.' })
  const query = `locale=fr&slug=${here.conference.slug}&number=1`
  expect(await ask(query)).toMatchObject({ status: 200, said: { shownAs: 'amina', begins: 'Le train part à midi.' } })
  await here.amina.does(withdrawContribution, withKey({ contributionId }))
  const { status, said } = await ask(query)
  expect([status, JSON.stringify(said).match(/amina|midi/)]).toEqual([200, null])
})

test('a preview of what waits, is not there or makes no sense is not found', async () => {
  const here = await stage()
  await waitingFrom(here.amina, here.thread)
  const { slug } = here.conference
  const asked = (number: string) => `locale=fr&slug=${slug}&number=${number}`
  const nonsense = ['', '0', '-1', '1.5', '1e99', '99999999999', '%00', 'x', '1%20or%201', '1&number=2', '1&slug=x']
  for (const query of [
    ...[...nonsense, '1'].map(asked),
    ...['', 'locale=fr', 'locale=xx&slug=x&number=1', 'locale=__proto__&slug=x&number=1', 'locale=fr&slug=x'],
    ...['%00', '%F0%9F', '..%2F..', 'a'.repeat(300)].map((other) => `locale=fr&number=1&slug=${other}`),
  ])
    expect((await ask(query)).status, query).toBe(404)
})
