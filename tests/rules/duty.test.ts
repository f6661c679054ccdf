import { describe, expect, test } from 'vitest'
import { dayIn, daysAfter, onDuty, refusesAbsence, refusesRole } from '@/lib/conduct/rules/duty'

const now = new Date('2026-11-05T10:00:00Z')
const somebody = (name: string, over: object = {}) => ({
  name,
  role: 'moderator',
  zone: 'Europe/Rome',
  duties: [] as string[],
  away: [] as { firstOn: string; lastOn: string }[],
  ...over,
})
const names = (desk: ReturnType<typeof somebody>[], at = now) => onDuty(desk, at).map(({ name }) => name)
const today = { duties: ['2026-11-05'] }
const away = { away: [{ firstOn: '2026-11-04', lastOn: '2026-11-05' }] }

describe('on duty', () => {
  test('are those of today’s rota', () => {
    expect(names([somebody('claire', today), somebody('driss', { duties: ['2026-11-06'] })])).toEqual(['claire'])
  })

  test('are all moderators who are here, where the rota has nobody who is', () => {
    const desk = [
      somebody('claire', { ...today, ...away }),
      somebody('driss'),
      somebody('paolo', { role: 'coordinator' }),
    ]
    expect(names(desk)).toEqual(['driss'])
  })

  test('are the coordinators where no moderator is here, and everybody where nobody is', () => {
    const paolo = somebody('paolo', { role: 'coordinator' })
    expect(names([somebody('claire', away), paolo])).toEqual(['paolo'])
    expect(names([somebody('claire', away)])).toEqual(['claire'])
  })

  test('by the day where each of them lives', () => {
    const night = new Date('2026-11-05T23:30:00Z')
    const claire = somebody('claire', { zone: 'Africa/Casablanca', duties: ['2026-11-06'] })
    expect(dayIn('Africa/Casablanca', night)).toBe('2026-11-06')
    expect(dayIn('America/Montreal', night)).toBe('2026-11-05')
    expect(names([claire, somebody('driss', { zone: 'America/Montreal', ...today })], night)).toEqual([
      'claire',
      'driss',
    ])
  })
})

test('days are counted on the calendar, over a change of the clocks too', () => {
  expect(daysAfter('2026-10-24', 2)).toBe('2026-10-26')
  expect(daysAfter('2027-03-01', -1)).toBe('2027-02-28')
})

test.each([
  ['2026-11-06', '2026-11-05', 'duty.ends-first'],
  ['2026-11-01', '2026-11-04', 'duty.is-over'],
  ['2026-11-01', '2028-11-04', 'duty.too-far'],
  ['2026-11-01', '2026-11-05', null],
])('an absence from %s to %s: %s', (firstOn, lastOn, reason) => {
  expect(refusesAbsence({ firstOn, lastOn }, '2026-11-05')).toBe(reason)
})

describe('a role', () => {
  const free = {
    from: 'moderator',
    to: 'privacy-officer',
    sector: 'association',
    publicBodySince: null,
    coordinators: 1,
  }

  test.each([
    ['is given to somebody of an association', {}, null],
    [
      'of privacy officer is not given to who works for a public body',
      { publicBodySince: '2026-11-01' },
      'team.public-body',
    ],
    ['of privacy officer is not given to an administration', { sector: 'local_authority' }, 'team.public-body'],
    ['of translator is given to an administration', { sector: 'local_authority', to: 'translator' }, null],
    ['is not given again', { to: 'moderator' }, 'team.same-role'],
    ['is not taken from the last who coordinates', { from: 'coordinator' }, 'team.last-coordinator'],
    ['is taken from one of two who coordinate', { from: 'coordinator', coordinators: 2 }, null],
  ])('%s', (_, over, reason) => expect(refusesRole({ ...free, ...over })).toBe(reason))
})
