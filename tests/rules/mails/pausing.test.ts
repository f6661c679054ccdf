import { describe, expect, test } from 'vitest'
import { commandIn } from '@/lib/mail/commands'
import { comingDay } from '@/lib/mail/pausing'

const today = '2026-11-28'
const until = (line: string) => {
  const asked = commandIn(line)
  return asked?.until && comingDay(asked.until, today)
}

describe('a pause until a day', () => {
  test.each([
    ['Pause jusqu’au 15 décembre', '2026-12-15'],
    ['Re: pause 15/12/2026', '2026-12-15'],
    ['pausa fino al 3 gennaio', '2027-01-03'],
    ['PAUSE until 1 February 2027', '2027-02-01'],
    ['pause 2026-12-20', '2026-12-20'],
    ['pause 5.12.26', '2026-12-05'],
    ['إيقاف مؤقت 15/12', '2026-12-15'],
    ['توقيف حتى 15 دجنبر', '2026-12-15'],
    ['توقيف إلى غاية ١٥/١٢', '2026-12-15'],
    ['توقف 4 ديسمبر', '2026-12-04'],
  ])('is understood in «%s»', (line, day) => {
    expect(until(line)).toBe(day)
  })

  test.each([
    'Pause. Et pourtant nous continuons en 2026.',
    'pause 15',
    'pause 40/12',
    'daily 15/12',
    'La pause du 15 décembre m’a aidé.',
  ])('is not read into «%s»', (line) => {
    expect(commandIn(line)).toBeNull()
  })

  test('without a day is a pause all the same', () => {
    expect(commandIn('Pause')).toEqual({ command: 'pause', language: expect.any(String) })
  })
})
