import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { acceptDocument } from '@/lib/library/accept-document'
import { addDocument } from '@/lib/library/add-document'
import { everything } from '../support/callers'
import { withKey } from '../support/desk'
import {
  documentIn,
  docx,
  odt,
  openedBy,
  pdf,
  photo,
  picture,
  piecesOf,
  proposed,
  sentFile,
  zip,
} from '../support/library'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

describe('a file', () => {
  test.each([
    ['guide.docx', docx],
    ['guide.odt', odt],
    ['notes.txt', Buffer.from('Une note, ملاحظة.\n')],
    ['sans-fin', pdf],
  ])('%s is kept to the last byte', async (name, bytes) => {
    const at = await stage()
    const documentId = await proposed(at, at.claire, { file: sentFile(name, bytes) })
    expect((await openedBy(at.anonymous, documentId)).bytes).toEqual(bytes)
  })

  test('of several pieces comes out as it went in', async () => {
    const at = await stage()
    const bytes = Buffer.concat([Buffer.alloc(3_000_000, 'abcdefg'), Buffer.from('\nfin')])
    const documentId = await proposed(at, at.claire, { file: sentFile('long.txt', bytes) })
    expect((await openedBy(at.anonymous, documentId)).bytes.equals(bytes)).toBe(true)
    expect((await piecesOf(documentId)).length).toBeGreaterThan(10)
  })

  test('that is a photograph is turned upright, and says no more where it was taken', async () => {
    const at = await stage()
    const taken = await photo()
    expect((await sharp(taken).metadata()).exif?.toString('latin1')).toContain('Amina')
    const documentId = await proposed(at, at.claire, { file: sentFile('IMG.JPG', taken) })
    const { exif, width, height } = await sharp((await openedBy(at.anonymous, documentId)).bytes).metadata()
    expect({ exif, width, height }).toEqual({ exif: undefined, width: 20, height: 40 })
  })

  test.each(['png', 'webp', 'gif'] as const)('that is a picture in %s stays one', async (format) => {
    const at = await stage()
    const documentId = await proposed(at, at.claire, { file: sentFile(`a.${format}`, await picture(format)) })
    expect(await openedBy(at.anonymous, documentId)).toMatchObject({ kind: format, fileName: `a.${format}` })
  })

  const page = Buffer.from('<script>alert(1)</script>')
  test.each([
    ['that is nothing', 'vide.pdf', Buffer.alloc(0), 'library.file-empty'],
    ['of which the end is missing', 'guide.pdf', pdf.subarray(0, 40), 'library.file-half'],
    ['of which the directory is missing', 'guide.docx', docx.subarray(0, 300), 'library.file-half'],
    ['that is a page and says it is a PDF', 'guide.pdf', page, 'library.file-other'],
    ['that is a page', 'guide.html', page, 'library.file-other'],
    [
      'that is a programme',
      'a.pdf',
      Buffer.from('\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0', 'latin1'),
      'library.file-kind',
    ],
    ['that is a PDF and says it is a picture', 'photo.jpg', pdf, 'library.file-other'],
    ['that is some archive', 'guide.docx', zip({ 'a.txt': 'a' }), 'library.file-kind'],
    ['that is noise', 'a.txt', Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x01]), 'library.file-kind'],
  ])('%s is refused, at its field, and leaves no trace', async (_, name, bytes, reason) => {
    const at = await stage()
    const before = await everything()
    const sent = documentIn(at, { file: sentFile(name, bytes) })
    const { fields, kind } = await refusedAs(at.amina.does(addDocument, sent), reason)
    expect([kind, fields]).toEqual(['invalid', { file: reason }])
    expect(await everything()).toBe(before)
  })

  test('that is half a photograph is refused', async () => {
    const at = await stage()
    const large = await sharp({
      create: {
        width: 900,
        height: 900,
        channels: 3,
        noise: { type: 'gaussian', mean: 90, sigma: 40 },
        background: '#000',
      },
    })
      .jpeg()
      .toBuffer()
    const sent = documentIn(at, { file: sentFile('a.jpg', large.subarray(0, large.length / 2)) })
    await refusedAs(at.amina.does(addDocument, sent), 'library.file-half')
  })

  test('that is a picture of too many points is refused before it takes the memory of all', async () => {
    const at = await stage()
    const huge = await sharp({ create: { width: 9000, height: 7000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const sent = documentIn(at, { file: sentFile('a.png', huge) })
    await refusedAs(at.amina.does(addDocument, sent), 'library.file-picture')
  })

  test('left out, or a document without title or language, is said at the field', async () => {
    const at = await stage()
    const { file: _, ...sent } = documentIn(at, { 'title-fr': ' ', language: '' })
    const { fields } = await refusedAs(at.amina.does(addDocument, sent), 'refusal.invalid')
    expect(fields).toEqual({
      file: 'library.file-missing',
      language: 'library.language-missing',
      'title-fr': 'field.one-language',
    })
  })

  test('for a session that is not there is said at the field', async () => {
    const at = await stage()
    const { fields } = await refusedAs(at.amina.does(addDocument, documentIn(at, { session: '9' })), 'refusal.invalid')
    expect(fields).toEqual({ session: 'library.session-gone' })
  })

  test('is the sixth that waits from one person: refused, until one is answered', async () => {
    const at = await stage()
    const [first = ''] = await Promise.all(Array.from({ length: 5 }, () => proposed(at)))
    await refusedAs(at.amina.does(addDocument, documentIn(at)), 'library.most-waiting')
    await at.claire.does(acceptDocument, withKey({ documentId: first }))
    await proposed(at)
  })
})
