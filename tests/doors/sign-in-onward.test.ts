import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { addressOf, comesBack, dueTo } from '../support/bounces'
import { outcomeIn } from '../support/outcomes'
import { onStage, type Stage } from '../support/stage'
import { confirm, formTo, loginIn, wayInFor } from '../support/way-in'

const stage = onStage()

async function comesIn(next: string, email = `o.${randomUUID().slice(0, 8)}@example.org`) {
  const answer = await confirm({ email, token: (await wayInFor(email)).token, next, back: '/fr/sign-in/confirm' })
  return { to: answer.headers.get('location') ?? '', cookie: loginIn(answer) }
}

async function registers({ conference }: Stage, cookie: string, { back, language = 'ar' }: Record<string, string>) {
  const { doAct } = await import('@/lib/doors/act')
  const fields = {
    key: randomUUID(),
    conferenceId: conference.id,
    country: 'MA',
    language,
    display: 'pseudonym',
    name: 'Zitouna',
    sector: 'individual',
    rhythm: 'none',
    publish: 'on',
    adult: 'on',
    back: back ?? '',
  }
  return doAct('register', formTo('/do/register', { fields, headers: { cookie } }))
}

const pathOf = (answer: Response) => (answer.headers.get('location') ?? '').replace(/[?&]done=register/, '')

describe('somebody new', () => {
  test('registers first in the conference they were reading, and goes on there in their own language', async () => {
    const here = await stage()
    const thread = `/fr/conferences/${here.conference.slug}/threads/1`
    const { to, cookie } = await comesIn(`${thread}?after=3.7#c8`)
    const register = `/fr/conferences/${here.conference.slug}/register`
    expect(to).toBe(`${register}?${new URLSearchParams({ back: `${thread}?after=3.7#c8` })}`)
    const answer = await registers(here, cookie, { back: to })
    expect(pathOf(answer)).toBe(`${thread.replace('/fr/', '/ar/')}?after=3.7#c8`)
  })

  test('who was on their way to register goes straight there', async () => {
    const { conference } = await stage()
    const register = `/it/conferences/${conference.slug}/register?back=%2Fit`
    expect((await comesIn(register)).to).toBe(register)
  })

  test('from the front page lands in the conference', async () => {
    const here = await stage()
    const { cookie } = await comesIn('/fr')
    const answer = await registers(here, cookie, {
      back: `/fr/conferences/${here.conference.slug}/register?back=%2Ffr`,
    })
    expect(pathOf(answer)).toBe(`/ar/conferences/${here.conference.slug}`)
  })

  test('whose form is refused finds it again as it was typed', async () => {
    const here = await stage()
    const { cookie } = await comesIn('/fr')
    const back = `/fr/conferences/${here.conference.slug}/register?back=%2Ffr`
    const answer = await registers(here, cookie, { back, language: 'tlh' })
    const to = new URL(answer.headers.get('location') ?? '', 'http://x')
    expect([answer.status, to.pathname, to.searchParams.get('back')]).toEqual([303, back.split('?')[0], '/fr'])
    const { refused } = await outcomeIn(answer)
    expect(refused?.typed).toMatchObject({ name: 'Zitouna', display: 'pseudonym', publish: 'on', country: 'MA' })
    expect(refused?.fields).toEqual({ language: expect.stringMatching(/langue/) })
  })
})

test('somebody who is registered goes on to where they wanted', async () => {
  const { conference, bruno } = await stage()
  const { db } = await import('@/db/client')
  const { personById } = await import('@/db/queries/logins')
  const email = (await personById(db, bruno.personId))?.email
  const thread = `/it/conferences/${conference.slug}/threads/1?reply=3`
  expect((await comesIn(thread, email)).to).toBe(thread)
})

test('whose mails come back is told so before anything else, and goes on from there', async () => {
  const { amina, conference } = await stage()
  const thread = `/ar/conferences/${conference.slug}/threads/1`
  await comesBack(await dueTo(amina), 'hard', '5.1.1')
  const told = await comesIn(thread, await addressOf(amina))
  expect(told.to).toBe(`/fr/me?${new URLSearchParams({ back: thread })}`)
})
