import { afterEach, describe, expect, test, vi } from 'vitest'
import { onStage } from '../support/stage'
import { formTo, loginIn } from '../support/way-in'

const stage = onStage()

async function doors() {
  const [entering, clock] = await Promise.all([import('@/app/demo/sign-in/route'), import('@/app/demo/clock/route')])
  return { enter: entering.POST, move: clock.POST }
}

async function insertAmina() {
  const { db } = await import('@/db/client')
  const { insertPerson } = await import('@/db/queries/logins')
  return insertPerson(db, { email: 'amina@example.org', locale: 'ar' })
}

describe('in the demo', () => {
  test('one press is enough to be one of its people, in their language', async () => {
    await stage()
    const amina = await insertAmina()
    const { enter } = await doors()
    const answer = await enter(formTo('/demo/sign-in', { fields: { email: 'amina@example.org' } }))
    expect(answer.headers.get('location')).toBe('/ar')
    const { callerOf, tokenIn } = await import('@/lib/doors/login')
    expect(await callerOf(tokenIn(loginIn(answer)), 'fr')).toMatchObject({ kind: 'person', personId: amina.id })
  })

  test('nobody else can be entered as, nor from another site', async () => {
    const { enter } = await doors()
    const other = await enter(formTo('/demo/sign-in', { fields: { email: 'somebody@example.org' } }))
    const foreign = { fields: { email: 'amina@example.org' }, headers: { origin: 'https://evil.test' } }
    expect([loginIn(other), loginIn(await enter(formTo('/demo/sign-in', foreign)))]).toEqual(['', ''])
  })

  test('the clock goes to the next morning in both countries, and back', async () => {
    const { at } = await stage()
    await at('2026-07-03T10:00:00Z')
    const { db } = await import('@/db/client')
    const { readClock, clockIsShifted } = await import('@/db/queries/clock')
    const { move } = await doors()
    await move(formTo('/demo/clock', { fields: { to: 'morning' } }))
    expect((await readClock(db)).toISOString()).toMatch(/^2026-07-04T06:01/)
    await move(formTo('/demo/clock', { fields: { to: 'now' } }))
    expect(await clockIsShifted(db)).toBe(false)
  })
})

describe('in production', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
    vi.resetModules()
  })

  test('none of its doors exist', async () => {
    vi.resetModules()
    vi.stubEnv('DIWAN_MODE', 'production')
    const { enter, move } = await doors()
    const entered = await enter(formTo('/demo/sign-in', { fields: { email: 'amina@example.org' } }))
    const moved = await move(formTo('/demo/clock', { fields: { to: 'morning' } }))
    expect([entered.status, loginIn(entered), moved.status]).toEqual([404, '', 404])
    const { demoCast } = await import('@/lib/doors/demo/entering')
    expect(demoCast()).toEqual([])
    const { default: Page } = await import('@/app/demo/page')
    await expect(Page()).rejects.toThrow(/NEXT_HTTP_ERROR_FALLBACK;404/)
  })
})
