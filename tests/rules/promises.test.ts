import { expect, test } from 'vitest'
import { byUrgency, isReminded, promiseState, refusesPromise } from '@/lib/conduct/rules/promises'

const today = '2026-11-05'
const due = (dueOn: string, over: object = {}) => ({ dueOn, number: null, letGoAt: null, ...over })

test.each([
  ['2026-11-08', {}, 'waits'],
  ['2026-11-07', {}, 'soon'],
  [today, {}, 'soon'],
  ['2026-11-04', {}, 'late'],
  ['2026-11-04', { number: 17 }, 'kept'],
  ['2026-11-04', { letGoAt: '2026-11-05T10:00:00Z' }, 'let-go'],
  ['2026-11-04', { letGoAt: '2026-11-05T10:00:00Z', number: 17 }, 'kept'],
])('a promise due on %s with %j: %s', (dueOn, over, state) => {
  expect(promiseState(due(dueOn, over), today)).toBe(state)
})

test('the desk is reminded two days before, on the day, one and three days after, then weekly', () => {
  const days = Array.from({ length: 30 }, (_, day) => `2026-11-${String(day + 1).padStart(2, '0')}`)
  const reminded = days.filter((day) => isReminded(due('2026-11-05'), day))
  expect(reminded).toEqual(['03', '05', '06', '08', '12', '19', '26'].map((day) => `2026-11-${day}`))
  expect(isReminded(due(today, { number: 17 }), today)).toBe(false)
})

test('what needs a hand comes first', () => {
  const some = (['kept', 'waits', 'late', 'soon'] as const).map((state) => ({ state, dueOn: today }))
  expect(byUrgency(some).map(({ state }) => state)).toEqual(['late', 'soon', 'waits', 'kept'])
})

test.each([
  ['2026-11-04', 'promise.is-past'],
  ['2028-11-04', 'promise.too-far'],
  [today, null],
])('a promise for %s: %s', (dueOn, reason) => expect(refusesPromise({ dueOn, today })).toBe(reason))
