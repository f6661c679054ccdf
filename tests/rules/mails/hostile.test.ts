import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readMail, UnreadableMail } from '@/lib/doors/inbound/reading'

const ours = { host: 'diwan.example.net', address: 'diwan@diwan.example.net' }
const megabyte = 1024 * 1024

const head =
  'From: rachida@example.org\r\nTo: r.token@diwan.example.net\r\nSubject: Re\r\nMessage-ID: <a@example.org>\r\nMIME-Version: 1.0\r\n'
const plain = (text: string) => Buffer.from(`${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${text}`)
const page = (html: string) => Buffer.from(`${head}Content-Type: text/html; charset=utf-8\r\n\r\n${html}`)

/** What is read, or how it is refused: there is no third thing. */
async function answerTo(raw: Buffer) {
  try {
    return await readMail(raw, ours)
  } catch (error) {
    if (error instanceof UnreadableMail) return error.reason
    throw error
  }
}

describe('a mail that is made to harm', () => {
  test('of a thousand parts is refused', async () => {
    const parts = Array.from({ length: 1000 }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx\r\n').join('')
    expect(
      await answerTo(Buffer.from(`${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts}--b--\r\n`)),
    ).toBe('too-many-parts')
  })

  test('above thirty megabytes is refused before it is looked at', async () => {
    expect(await answerTo(Buffer.alloc(30 * megabyte + 1, 'x'))).toBe('too-large')
  })

  test('with mails within mails is read on its outside only', async () => {
    let inner = 'Subject: innermost\r\n\r\nHidden'
    for (let depth = 0; depth < 200; depth += 1)
      inner = `Subject: ${depth}\r\nContent-Type: message/rfc822\r\n\r\n${inner}`
    const raw = Buffer.from(`${head}Content-Type: message/rfc822\r\n\r\n${inner}`)
    expect(await answerTo(raw)).toMatchObject({ written: '', attachments: 1 })
  })

  test('with multiparts within multiparts ends', async () => {
    const open = Array.from(
      { length: 400 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    ).join('')
    expect(await answerTo(Buffer.from(`${head}${open}Content-Type: text/plain\r\n\r\nDeep`))).toBe('too-many-parts')
  })

  test('of one line of twenty-nine megabytes is cut for the reader, and says so', async () => {
    const read = await answerTo(plain('a'.repeat(29 * megabyte)))
    expect(read).toMatchObject({ unsure: true })
    expect((read as { whole: string }).whole.length).toBe(200_000)
  })

  test('with a packed file leaves it packed', async () => {
    const zip = Buffer.alloc(2 * megabyte, 'UEsDBBQ').toString('base64')
    const raw = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nSee the file.\r\n--b\r\nContent-Type: application/zip; name=bomb.zip\r\nContent-Transfer-Encoding: base64\r\n\r\n${zip}\r\n--b--\r\n`
    expect(await answerTo(Buffer.from(raw))).toMatchObject({ written: 'See the file.', attachments: 1 })
  })

  test.each([
    ['a character set that is none', 'Content-Type: text/plain; charset="x-../../etc"', 'Bonjour', 'Bonjour'],
    [
      'UTF-7, which hides marks',
      'Content-Type: text/plain; charset=utf-7',
      '+ADw-b+AD4- Bonjour',
      '+ADw-b+AD4- Bonjour',
    ],
    ['a boundary never drawn', 'Content-Type: multipart/mixed; boundary=never', 'Lost before any part', ''],
    [
      'an encoding that is none',
      'Content-Type: text/plain\r\nContent-Transfer-Encoding: x-uuencode',
      'Still there',
      'Still there',
    ],
    ['base64 that is none', 'Content-Type: text/plain\r\nContent-Transfer-Encoding: base64', '%%%%', ''],
  ])('%s', async (_, header, body, written) => {
    expect(await answerTo(Buffer.from(`${head}${header}\r\n\r\n${body}`))).toMatchObject({ written })
  })

  test('a part that never ends keeps what came', async () => {
    const raw = `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nThe line broke off`
    expect(await answerTo(Buffer.from(raw))).toMatchObject({ written: 'The line broke off' })
  })

  test('two senders are no sender', async () => {
    const twice = Buffer.from(`From: someone@example.com\r\n${head}\r\nHello`)
    const list = Buffer.from(
      `${head.replace('rachida@example.org', 'rachida@example.org, other@example.com')}\r\nHello`,
    )
    expect(await answerTo(twice)).toMatchObject({ from: null })
    expect(await answerTo(list)).toMatchObject({ from: null })
  })

  test('no letter that a database or a page would choke on comes through', async () => {
    const text = await answerTo(plain('a\u0000b\u202Ec\r\nd\uE000e'))
    const markup = await answerTo(page('<p>a&#xD800;b&#0;c&#xE000;d</p>'))
    for (const read of [text, markup]) {
      expect(JSON.stringify(read)).not.toMatch(/\\u0000|\\ud800|\u202E|[\uE000-\uE002]/i)
    }
  })

  test.each([
    ['elements in elements', `${'<b>'.repeat(200_000)}deep`],
    ['quotes in quotes', `${'<blockquote>'.repeat(5_000)}deep`],
    ['one tag without an end', `<a href="${'x'.repeat(megabyte)}`],
    ['comments without an end', '<!--'.repeat(100_000)],
  ])('a page of %s is read, or left as letters', async (_, html) => {
    expect(await answerTo(page(html))).toHaveProperty('written')
  })

  test.each([
    ['announcements', `${'Le 5 nov. 2026 à 07:00, '.repeat(12)}\n`.repeat(200)],
    ['signatures', '-- \n'.repeat(15_000)],
    ['headers', 'De : x\nÀ : y\n\n'.repeat(4_000)],
    ['quotes', '> a\nb\n'.repeat(10_000)],
    ['footers', 'Envoyé de mon iPhone\n'.repeat(3_000)],
    ['spaces', `a${' '.repeat(400_000)}b`],
    ['dashes', '-'.repeat(400_000)],
  ])('sixty thousand letters of nothing but %s end', async (_, text) => {
    expect(await answerTo(plain(text))).toHaveProperty('written')
  })
})

describe('whatever the bytes', () => {
  const token = fc.constantFrom(
    'Content-Type: ',
    'multipart/mixed; boundary=b',
    'text/html',
    'text/plain',
    'message/rfc822',
    '; charset=',
    'windows-1256',
    'x',
    '\r\n',
    '\n',
    '\r\n\r\n',
    '--b',
    '--b--',
    'Content-Transfer-Encoding: base64',
    'quoted-printable',
    '=?utf-8?B?',
    '?=',
    '=E9',
    '=',
    '> ',
    '-- \n',
    '<blockquote>',
    '<div class="gmail_quote">',
    '</div>',
    'From: a@example.org',
    'Le 5 nov. 2026 à 07:00, D <a@example.org> a écrit :',
    '\u0000',
    '\uD83D',
    'مرحبا',
    'message/delivery-status',
    'Action: failed',
  )
  const raw = fc.oneof(
    fc
      .array(fc.oneof(token, fc.string({ maxLength: 12 })), { maxLength: 60 })
      .map((some) => Buffer.from(some.join(''))),
    fc.uint8Array({ maxLength: 2000 }).map((some) => Buffer.concat([Buffer.from(head), Buffer.from(some)])),
  )

  test('there is an answer, of clean text, and the same twice', async () => {
    await fc.assert(
      fc.asyncProperty(raw, async (bytes) => {
        const read = await answerTo(bytes)
        expect(await answerTo(bytes)).toEqual(read)
        if (typeof read === 'string') return
        for (const text of [read.written, read.whole, read.subject]) {
          expect(text).toBe(Buffer.from(text).toString())
          expect(text).not.toContain('\0')
        }
      }),
      { numRuns: 150 },
    )
  })
})
