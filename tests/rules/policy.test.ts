import { describe, expect, test } from 'vitest'
import { type Caller, type Role, roles } from '@/lib/caller'
import { allows, type Permission, policy } from '@/lib/policy'
import { suspended } from '../support/callers'
import { columnsWritten, isWritten, type Kind, kinds, permissionsWritten } from '../support/permissions'

const permissions = Object.keys(policy) as Permission[]
const here = { conferenceId: 'here', authorId: 'the author', personId: 'the person' }

const person = (...participations: { conferenceId: string; role: Role; participantId?: string }[]) => ({
  kind: 'person' as const,
  personId: 'somebody',
  locale: 'fr' as const,
  zone: 'Europe/Rome',
  mayConvene: false,
  participations: participations.map((one) => ({ participantId: 'somebody here', shownAs: 'S.', ...one })),
})

const isRole = (kind: Kind): kind is Role => roles.includes(kind as Role)

/** Everybody a column stands for. */
function callersOf(kind: Kind): Caller[] {
  if (isRole(kind)) return [person({ conferenceId: 'here', role: kind })]
  switch (kind) {
    case 'anonymous':
      return [{ kind, locale: 'fr' }]
    case 'clock':
      return [{ kind }]
    case 'stranger':
      return [person()]
    case 'elsewhere':
      return roles.map((role) => person({ conferenceId: 'elsewhere', role, participantId: 'the author' }))
    case 'themselves':
      return [
        {
          ...person({ conferenceId: 'here', role: 'participant', participantId: 'the author' }),
          personId: 'the person',
        },
      ]
    case 'suspended':
      return callersOf('themselves').map(suspended)
    case 'convener':
      return [{ ...person(), mayConvene: true }]
  }
}

test('the table has a line for every permission and a column for every kind of caller, and no other', () => {
  expect([...permissionsWritten].sort()).toEqual([...permissions].sort())
  expect([...columnsWritten].sort()).toEqual([...kinds].sort())
})

describe.each(permissions)('%s', (permission) => {
  test.each([...kinds])('%s', (kind) => {
    const answers = callersOf(kind).map((caller) => allows(permission, caller, here))
    expect(new Set(answers)).toEqual(new Set([isWritten(permission, kind)]))
  })

  test('asked about nothing in particular, is nobody’s for what they are in a conference', () => {
    const asRole = roles.map((role) => allows(permission, person({ conferenceId: 'here', role }), {}))
    expect(new Set(asRole)).toEqual(new Set([isWritten(permission, 'stranger')]))
  })
})
