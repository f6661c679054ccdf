import { expect, test } from 'vitest'
import { calendarOf, countedBack } from '@/lib/coordination/copying/rules'
import { fourWeeks } from '@/lib/coordination/copying/template'
import { locales } from '@/lib/text/locales'

const texts = { title: {}, note: {}, questions: [], threads: [] }
const two = [
  { ...texts, opens: '2026-03-02T09:00', closes: '2026-03-08T23:59' },
  { ...texts, opens: '2026-03-09T09:00', closes: '2026-03-15T23:59' },
]
const boxes = (closing: string) => countedBack(two, closing).map(({ opens, closes }) => `${opens} ${closes}`)

test('the last session closes when it is to, and those before it as long before', () => {
  expect(boxes('2026-11-29T23:59')).toEqual(['2026-11-16T09:00 2026-11-22T23:59', '2026-11-23T09:00 2026-11-29T23:59'])
})

test('another hour of closing leaves the hours at which the others open and close', () => {
  expect(boxes('2026-11-29T18:00')).toEqual(['2026-11-16T09:00 2026-11-22T23:59', '2026-11-23T09:00 2026-11-29T18:00'])
  expect(boxes('2026-11-29T08:00')[1]).toBe('2026-11-23T09:00 2026-11-29T08:00')
})

test('across the change to summer time what opened at nine opens at nine', () => {
  expect(boxes('2027-04-04T23:59')[0]).toBe('2027-03-22T09:00 2027-03-28T23:59')
})

test('the template is written in every language', () => {
  for (const { title, note, questions } of fourWeeks().sessions)
    for (const text of [title, note, ...questions])
      expect(Object.keys(text).toSorted()).toEqual([...locales].toSorted())
  for (const rules of Object.values(fourWeeks().rules)) expect(rules).toHaveLength(6)
})

test('what is to be done is counted back from the opening, and on from the closing', () => {
  const calendar = calendarOf(new Date('2026-11-02T09:00:00Z'), new Date('2026-11-29T23:00:00Z'))
  const on = Object.fromEntries(calendar.map(({ step, at }) => [step, at.toISOString().slice(0, 10)]))
  expect(on).toMatchObject({ design: '2026-08-10', try: '2026-10-26', open: '2026-11-02', outcomes: '2026-12-13' })
  expect(calendar.map(({ at }) => at.getTime())).toEqual(
    calendar.map(({ at }) => at.getTime()).toSorted((a, b) => a - b),
  )
})
