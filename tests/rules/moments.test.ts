import { expect, test } from 'vitest'
import { locales } from '@/lib/text/locales'
import { momentWords } from '@/lib/text/moment-words'
import { momentText, relativeText } from '@/lib/text/moments'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const inFrench = (iso: string, options = {}) => plain(momentText(new Date(iso), momentWords('fr'), options))
const during2026 = { now: new Date('2026-06-01T00:00:00Z') }

test('one time is said for both cities while they agree, as in most of the winter', () => {
  expect(inFrench('2026-01-18T22:59:00Z', during2026)).toBe('dimanche 18 janvier, 23:59 à Rome et à Rabat')
})

test('in summer Rome is an hour ahead of Rabat', () => {
  expect(inFrench('2026-07-12T21:59:00Z', during2026)).toBe('dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat')
})

test('in Ramadan Morocco goes back to UTC, so that they differ in winter too', () => {
  expect(inFrench('2026-02-25T12:00:00Z', during2026)).toBe('mercredi 25 février, 13:00 à Rome · 12:00 à Rabat')
})

test.each([
  ['the last minute of Italian winter time', '2026-03-29T00:59:00Z', 'dimanche 29 mars, 01:59 à Rome et à Rabat'],
  ['the first minute of Italian summer time', '2026-03-29T01:00:00Z', 'dimanche 29 mars, 03:00 à Rome · 02:00 à Rabat'],
  ['the hour Italy lives twice, first', '2026-10-25T00:30:00Z', 'dimanche 25 octobre, 02:30 à Rome · 01:30 à Rabat'],
  ['the hour Italy lives twice, again', '2026-10-25T01:30:00Z', 'dimanche 25 octobre, 02:30 à Rome et à Rabat'],
  ['before Ramadan', '2026-02-15T01:59:00Z', 'dimanche 15 février, 02:59 à Rome et à Rabat'],
  ['after the change for Ramadan', '2026-02-15T02:00:00Z', 'dimanche 15 février, 03:00 à Rome · 02:00 à Rabat'],
])('%s', (_, iso, said) => {
  expect(inFrench(iso, during2026)).toBe(said)
})

test('where it is still yesterday in Rabat, the day is said', () => {
  expect(inFrench('2026-07-12T22:30:00Z', during2026)).toBe('lundi 13 juillet, 00:30 à Rome · dimanche 23:30 à Rabat')
})

test('the year is said unless it is the current one', () => {
  expect(inFrench('2026-01-18T22:59:00Z')).toContain('18 janvier 2026,')
  expect(inFrench('2027-01-18T22:59:00Z', during2026)).toContain('18 janvier 2027,')
})

test.each([
  ['Europe/Brussels', 'dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat'],
  ['Europe/London', 'dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat'],
  ['America/Montreal', 'dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat · 17:59 chez vous'],
  ['Asia/Dubai', 'dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat · lundi 01:59 chez vous'],
  ['No/Such', 'dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat'],
])("the reader's own time is added where it is neither: %s", (zone, said) => {
  expect(inFrench('2026-07-12T21:59:00Z', { ...during2026, zone })).toBe(said)
})

test('is said in each language, with Western digits and Moroccan months in Arabic', () => {
  const at = new Date('2026-07-12T21:59:00Z')
  expect(locales.map((locale) => plain(momentText(at, momentWords(locale), during2026)))).toEqual([
    'dimanche 12 juillet, 23:59 à Rome · 22:59 à Rabat',
    'domenica 12 luglio, 23:59 a Roma · 22:59 a Rabat',
    'الأحد، 12 يوليوز، 23:59 بتوقيت روما · 22:59 بتوقيت الرباط',
    'Sunday 12 July, 23:59 in Rome · 22:59 in Rabat',
  ])
})

test('the short form is for contributions', () => {
  expect(inFrench('2026-07-12T13:40:00Z', { ...during2026, style: 'short' })).toBe(
    '12 juil., 15:40 à Rome · 14:40 à Rabat',
  )
})

const now = new Date('2026-07-12T12:00:00Z')
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

test.each([
  [after(4 * 1440 - 1), 'dans 3 jours'],
  [after(2 * 1440 - 1), 'dans 47 heures'],
  [after(119), 'dans 119 minutes'],
  [after(1), 'dans 60 secondes'],
  [after(-150), 'il y a 2 heures'],
])('what is left is never rounded up: %s', (at, said) => {
  expect(plain(relativeText(at, now, 'fr'))).toBe(said)
})

test('what is left, in each language', () => {
  const said = ['fr', 'it', 'ar-MA', 'en-GB'].map((intl) => plain(relativeText(after(3 * 1440), now, intl)))
  expect(said).toEqual(['dans 3 jours', 'tra 3 giorni', 'خلال 3 أيام', 'in 3 days'])
})
