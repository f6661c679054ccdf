import { expect, test } from 'vitest'
import { longText, optional, shownText } from '@/lib/text/names'

const name = (value: unknown) => {
  const read = shownText(40).safeParse(value)
  return read.success ? read.data : read.error.issues.map(({ message }) => message).join()
}

test.each([
  ['  Amina   El Fassi ', 'Amina El Fassi'],
  ['Nadia\r\nBcc: everyone@example.org', 'Nadia Bcc: everyone@example.org'],
  ['\u202Enimda\u202C', 'nimda'],
  ['ad\u200Bm\u2060in\uFEFF', 'admin'],
  ['E\u0301lodie', 'Élodie'],
  ['half \uD800 pair', 'half \uFFFD pair'],
  ['N\0UL', 'NUL'],
  ['ⵜⵉⴼⴰⵡⵉⵏ', 'ⵜⵉⴼⴰⵡⵉⵏ'],
  ['محمد بن عليّ', 'محمد بن عليّ'],
])('the name %j is shown as %j', (given, shown) => {
  expect(name(given)).toBe(shown)
})

test.each([
  ['', 'text.empty'],
  [' \u200B\u2066\n', 'text.empty'],
  [undefined, 'text.empty'],
  [{ toString: 'x' }, 'text.empty'],
  ['a'.repeat(41), 'text.too-long'],
  [`a${'\u0301'.repeat(10_000)}`, 'text.too-long'],
  ['x'.repeat(1_000_000), 'text.too-long'],
])('%j is no name', (given, reason) => {
  expect(name(given)).toBe(reason)
})

test('a letter with its marks is one letter', () => {
  expect(name('👩‍👩‍👧'.normalize().repeat(3))).not.toBe('text.too-long')
  expect(name('مُ'.repeat(40))).toBe('مُ'.repeat(40))
})

test('a message keeps its lines, but not empty ones in a row', () => {
  expect(longText(100).parse(' one \r\n\r\n\r\n\r\ntwo\u2028three\0 ')).toBe('one\n\ntwo\nthree')
})

test('a message of spaces is read as soon as any other of its length', () => {
  for (const space of [' ', '\t', '\u00A0', ' \n', '\n ', '\u2028'])
    expect(longText(120_000).parse(`a${space.repeat(59_000)}b${space.repeat(59_000)}c`)).toMatch(/^a\s+b\s+c$/)
  expect(longText(100).parse('one \t\u00A0\n \ntwo  three ')).toBe('one\n\ntwo  three')
})

test('a field that may be left blank is left out when it is', () => {
  expect(optional(shownText(10)).parse('  ')).toBeUndefined()
  expect(optional(shownText(10)).parse(undefined)).toBeUndefined()
  expect(optional(shownText(10)).parse(' title ')).toBe('title')
})
