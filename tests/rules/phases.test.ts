import { describe, expect, test } from 'vitest'
import {
  acceptsContributions,
  closedBecause,
  hoursAfter,
  hoursBefore,
  isLate,
  phaseAt,
  refusesExtension,
  revisionShut,
} from '@/lib/conferences/rules'

const opensAt = new Date('2026-11-02T09:00:00Z')
const closesAt = new Date('2026-11-08T23:00:00Z')
const lateUntil = hoursAfter(closesAt, 48)
const box = { opensAt, closesAt, lateUntil, synthesisedAt: null, archivedAt: null }
const justBefore = (at: Date) => new Date(at.getTime() - 1)

describe('the phase is read off the clock', () => {
  test.each([
    ['announced', justBefore(opensAt)],
    ['open', opensAt],
    ['open', justBefore(hoursBefore(closesAt, 48))],
    ['closing', hoursBefore(closesAt, 48)],
    ['closing', justBefore(closesAt)],
    ['late', closesAt],
    ['late', justBefore(lateUntil)],
    ['closed', lateUntil],
  ])('%s at %s', (phase, now) => {
    expect(phaseAt(box, now)).toBe(phase)
  })

  test('summarised from the moment of its synthesis, but never before the late window ends', () => {
    const early = { ...box, synthesisedAt: closesAt }
    expect(phaseAt(early, closesAt)).toBe('late')
    expect(phaseAt(early, lateUntil)).toBe('summarised')
    const later = { ...box, synthesisedAt: hoursAfter(lateUntil, 10) }
    expect(phaseAt(later, hoursAfter(lateUntil, 9))).toBe('closed')
    expect(phaseAt(later, hoursAfter(lateUntil, 10))).toBe('summarised')
  })

  test('archived stands before everything else', () => {
    const archived = { ...box, archivedAt: opensAt }
    expect(phaseAt(archived, justBefore(opensAt))).toBe('announced')
    expect(phaseAt(archived, opensAt)).toBe('archived')
  })
})

describe('writing', () => {
  test('is possible from the opening to the end of the late window, to the millisecond', () => {
    const possible = [justBefore(opensAt), opensAt, closesAt, justBefore(lateUntil), lateUntil].map((now) =>
      acceptsContributions(box, now),
    )
    expect(possible).toEqual([false, true, true, true, false])
  })

  test('is refused with the reason and the moment that matters', () => {
    expect(closedBecause(box, justBefore(opensAt))).toEqual({ reason: 'session.not-yet-open', at: opensAt })
    expect(closedBecause(box, lateUntil)).toEqual({ reason: 'session.closed', at: lateUntil })
    expect(closedBecause(box, closesAt)).toBeNull()
  })

  test('is late from the closing on', () => {
    expect(isLate(justBefore(closesAt), closesAt)).toBe(false)
    expect(isLate(closesAt, closesAt)).toBe(true)
  })
})

describe('an extension', () => {
  test('moves the closing later and ahead of now', () => {
    expect(refusesExtension(box, hoursAfter(closesAt, 1), opensAt)).toBeNull()
    expect(refusesExtension(box, closesAt, opensAt)).toBe('session.not-later')
    expect(refusesExtension(box, hoursAfter(closesAt, 1), hoursAfter(closesAt, 1))).toBe('session.in-the-past')
  })

  test('can open a closed session again, but not one that has its synthesis', () => {
    const now = hoursAfter(lateUntil, 24)
    expect(refusesExtension(box, hoursAfter(now, 24), now)).toBeNull()
    expect(refusesExtension({ ...box, synthesisedAt: lateUntil }, hoursAfter(now, 24), now)).toBe(
      'session.already-summarised',
    )
  })
})

describe('a text that came back is taken again', () => {
  const lastHour = hoursBefore(lateUntil, 1)

  test('as long as its session takes texts, and for three days after it came back', () => {
    expect(revisionShut(box, opensAt, justBefore(lateUntil))).toBeNull()
    expect(revisionShut(box, lastHour, justBefore(hoursAfter(lastHour, 72)))).toBeNull()
    expect(revisionShut(box, lastHour, hoursAfter(lastHour, 72))).toEqual({
      reason: 'session.closed',
      at: hoursAfter(lastHour, 72),
    })
    expect(revisionShut(box, opensAt, lateUntil)).toEqual({ reason: 'session.closed', at: lateUntil })
  })

  test('not before the session opens, nor once it is summarised or archived', () => {
    expect(revisionShut(box, opensAt, justBefore(opensAt))?.reason).toBe('session.not-yet-open')
    for (const settled of [{ synthesisedAt: lateUntil }, { archivedAt: lateUntil }]) {
      expect(revisionShut({ ...box, ...settled }, lastHour, lateUntil)?.reason).toBe('session.closed')
    }
  })
})
