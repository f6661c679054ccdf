import { describe, expect, test } from 'vitest'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { waitingFrom, withKey } from '../support/desk'
import { loginOf } from '../support/sending'
import { streamsOf } from '../support/sides'
import { onStage } from '../support/stage'

const stage = onStage()

describe('catching up without a socket', () => {
  const asked = async (query: string, login?: string) => {
    const { answerNews } = await import('@/lib/doors/news/catch-up')
    const headers = login ? { cookie: `authjs.session-token=${login}` } : undefined
    const answer = await answerNews(new Request(`http://localhost:3000/api/events?${query}`, { headers }))
    return { status: answer.status, headers: answer.headers, body: await answer.json() }
  }

  test('gives everything after a number, how far the stream has come, and the time', async () => {
    const at = await stage()
    for (let n = 0; n < 3; n += 1)
      await at.claire.does(publishContribution, withKey(await waitingFrom(at.amina, at.thread)))
    const { status, headers, body } = await asked(`stream=thread:${at.thread.id}&after=1`)
    expect(status).toBe(200)
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(body).toMatchObject({ events: [{ number: 2 }, { number: 3 }], last: 3 })
    expect(Date.parse(body.now)).toBeGreaterThan(0)
  })

  test('asks for the same rights as the socket, and does not say whether there is anything', async () => {
    const at = await stage()
    const { desk, person } = streamsOf(at)
    const nothing = await asked(`stream=thread:${crypto.randomUUID()}&after=0`)
    expect(nothing).toMatchObject({ status: 404, body: {} })
    expect(await asked(`stream=${desk}&after=0`)).toMatchObject({ status: 404, body: {} })
    expect(await asked(`stream=${person}&after=0`, await loginOf(at.bruno))).toMatchObject({ status: 404, body: {} })
    expect(await asked(`stream=${desk}&after=0`, await loginOf(at.claire))).toMatchObject({ status: 200 })
  })

  test.each(['', 'stream=thread:x', 'after=1', 'stream=thread:x&after=-1', 'stream=thread:x&after=1e999'])(
    'what is no question is not answered: %s',
    async (query) => {
      expect((await asked(query)).status).toBe(400)
    },
  )
})
