import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import type { DiwanEvent } from '@/lib/events'
import { acceptDocument } from '@/lib/library/accept-document'
import { addDocument } from '@/lib/library/add-document'
import { declineDocument } from '@/lib/library/decline-document'
import { removeDocument } from '@/lib/library/remove-document'
import { retitleDocument } from '@/lib/library/retitle-document'
import { everything } from '../support/callers'
import { withKey } from '../support/desk'
import {
  because,
  documentIn,
  docx,
  libraryOf,
  odt,
  openedBy,
  pdf,
  photo,
  picture,
  proposed,
  sentFile,
  zip,
} from '../support/library'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()

async function mailsTo({ participantId }: { participantId: string }) {
  const { db } = await import('@/db/client')
  const { delivery } = await import('@/db/schema')
  return db.select().from(delivery).where(eq(delivery.participantId, participantId))
}

async function piecesOf(documentId: string) {
  const { db } = await import('@/db/client')
  const { documentPiece } = await import('@/db/schema')
  return db.select().from(documentPiece).where(eq(documentPiece.documentId, documentId))
}

/** The streams that heard of something of this kind. */
async function heard(type: DiwanEvent['type'], { conference }: Stage) {
  const { db } = await import('@/db/client')
  const { event } = await import('@/db/schema')
  const events = await db.select().from(event).where(eq(event.type, type))
  return events.flatMap(({ stream, facts }) =>
    (facts as { conferenceId: string }).conferenceId === conference.id ? [stream.split(':')[0]] : [],
  )
}

describe('a document', () => {
  test('of a participant waits: its proposer and the desk find and open it, nobody else', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    for (const reader of [at.amina, at.claire]) expect((await openedBy(reader, documentId)).bytes).toEqual(pdf)
    for (const reader of [at.anonymous, at.bruno, at.stranger])
      await refusedAs(openedBy(reader, documentId), 'refusal.not-found')
    expect(await libraryOf(at, at.amina)).toMatchObject({ listed: [], own: [{ id: documentId }], waiting: [] })
    expect(await libraryOf(at, at.claire)).toMatchObject({ listed: [], own: [], waiting: [{ id: documentId }] })
    for (const reader of [at.anonymous, at.bruno])
      expect(await libraryOf(at, reader)).toMatchObject({ listed: [], own: [], waiting: [] })
    expect((await heard('document.proposed', at)).sort()).toEqual(['desk', 'person'])
  })

  test('that is accepted is everybody’s, and its proposer is told once in their language', async () => {
    const at = await stage()
    const documentId = await proposed(at, at.amina, { session: '1', 'title-it': 'Guida al rientro' })
    await at.claire.does(acceptDocument, withKey({ documentId }))
    const [document] = (await libraryOf(at, at.anonymous)).listed
    expect(document).toMatchObject({
      state: 'listed',
      size: pdf.length,
      missing: ['ar', 'en'],
      by: { shownAs: 'amina' },
    })
    expect(document).toMatchObject({ session: { position: 1 }, kind: 'pdf', language: 'fr' })
    expect(await openedBy(at.anonymous, documentId)).toMatchObject({ fileName: 'guide.pdf', bytes: pdf })
    expect(await mailsTo(at.amina)).toMatchObject([{ kind: 'document-accepted', locale: 'ar' }])
    expect((await heard('document.accepted', at)).sort()).toEqual(['conference', 'desk', 'person'])
    await refusedAs(at.driss.does(declineDocument, because(documentId)), 'library.settled')
  })

  test('that is declined stays its proposer’s for a month, with the reason', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await at.claire.does(declineDocument, because(documentId, { message: 'Merci quand même.' }))
    const [own] = (await libraryOf(at, at.amina)).own
    expect(own).toMatchObject({ state: 'declined', reason: 'rights', message: 'Merci quand même.' })
    expect((await openedBy(at.amina, documentId)).bytes).toEqual(pdf)
    await refusedAs(openedBy(at.bruno, documentId), 'refusal.not-found')
    const [mail] = await mailsTo(at.amina)
    const reasonText = expect.stringMatching(/\p{Script=Arabic}/u)
    expect(mail).toMatchObject({ kind: 'document-declined', data: { message: 'Merci quand même.', reasonText } })
    await at.at('2026-12-10T10:00:00Z')
    await proposed(at, at.bruno)
    expect(await piecesOf(documentId)).toEqual([])
    await refusedAs(openedBy(at.amina, documentId), 'refusal.not-found')
  })

  test('of a moderator is there at once, and nobody is written to', async () => {
    const at = await stage()
    const documentId = await proposed(at, at.claire)
    expect((await libraryOf(at, at.anonymous)).listed).toMatchObject([{ id: documentId, by: { shownAs: 'claire' } }])
    expect(await mailsTo(at.claire)).toEqual([])
  })

  test('that is removed leaves an empty place: no bytes, no title, no name', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await at.claire.does(acceptDocument, withKey({ documentId }))
    await refusedAs(at.claire.does(removeDocument, withKey({ documentId })), 'refusal.invalid')
    await at.claire.does(removeDocument, because(documentId, { reason: 'third-person', message: 'Un nom, p. 2.' }))
    const [place] = (await libraryOf(at, at.anonymous)).listed
    expect(place).toMatchObject({
      state: 'removed',
      reason: 'third-person',
      title: {},
      fileName: '',
      by: null,
      message: null,
    })
    expect(await piecesOf(documentId)).toEqual([])
    for (const reader of [at.anonymous, at.amina, at.claire])
      await refusedAs(openedBy(reader, documentId), 'refusal.not-found')
    expect(await mailsTo(at.amina)).toMatchObject([
      { kind: 'document-accepted' },
      { kind: 'document-removed', data: { documentTitle: '', message: 'Un nom, p. 2.' } },
    ])
    await refusedAs(at.claire.does(removeDocument, because(documentId)), 'library.settled')
  })

  test('is taken back by its proposer for no reason; one that waited leaves nothing to see', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await refusedAs(at.bruno.does(removeDocument, withKey({ documentId })), 'refusal.not-found')
    await at.amina.does(removeDocument, withKey({ documentId }))
    expect(await libraryOf(at, at.amina)).toMatchObject({ listed: [], own: [] })
    expect(await libraryOf(at, at.claire)).toMatchObject({ waiting: [] })
    expect([await piecesOf(documentId), await mailsTo(at.amina)]).toEqual([[], []])
    expect((await heard('document.removed', at)).sort()).toEqual(['desk', 'person'])
  })

  test('is decided by somebody else than its proposer, once, also when two decide at once', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    const answers = await Promise.allSettled([
      at.claire.does(acceptDocument, withKey({ documentId })),
      at.driss.does(declineDocument, because(documentId)),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await mailsTo(at.amina)).toHaveLength(1)
  })

  test('is given the titles it lacks by a moderator, and never none', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    const titles = { documentId, 'title-fr': 'Guide du retour', 'title-it': 'Guida al rientro' }
    await at.claire.does(retitleDocument, withKey(titles))
    expect((await libraryOf(at, at.claire)).waiting).toMatchObject([{ missing: ['ar', 'en'] }])
    await refusedAs(at.amina.does(retitleDocument, withKey(titles)), 'refusal.not-found')
    await refusedAs(at.claire.does(retitleDocument, withKey({ documentId, 'title-fr': ' ' })), 'refusal.invalid')
    await at.claire.does(declineDocument, because(documentId))
    await refusedAs(at.claire.does(retitleDocument, withKey(titles)), 'library.settled')
  })

  test('sent twice under one key is one document', async () => {
    const at = await stage()
    const input = documentIn(at)
    const [first, second] = await Promise.all([at.amina.does(addDocument, input), at.amina.does(addDocument, input)])
    expect(second).toEqual(first)
    expect((await libraryOf(at, at.amina)).own).toHaveLength(1)
    const other = { ...input, file: sentFile('autre.txt', Buffer.from('autre')) }
    await refusedAs(at.amina.does(addDocument, other), 'refusal.key-used')
  })
})

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

describe('the library', () => {
  test('is turned page by page, newest first, and nothing is shown twice or left out', async () => {
    const at = await stage()
    const ids: string[] = []
    for (let n = 0; n < 23; n += 1) ids.unshift(await proposed(at, at.claire, { key: randomUUID() }))
    const first = await libraryOf(at, at.anonymous)
    const second = await libraryOf(at, at.anonymous, { after: first.next })
    expect([first.listed.length, second.listed.length, second.next]).toEqual([20, 3, null])
    expect(new Set([...first.listed, ...second.listed].map(({ id }) => id))).toEqual(new Set(ids))
  })

  test('is narrowed to a session and a language', async () => {
    const at = await stage()
    const ofSession = await proposed(at, at.claire, { session: '1', language: 'ary-Latn' })
    await proposed(at, at.claire)
    const ids = async (asked: object) => (await libraryOf(at, at.anonymous, asked)).listed.map(({ id }) => id)
    expect(await ids({ session: '1' })).toEqual([ofSession])
    expect(await ids({ language: 'ary-Latn' })).toEqual([ofSession])
    expect(await ids({ session: '1', language: 'it' })).toEqual([])
    expect(await ids({ session: 'x', language: '<', after: 'y' })).toHaveLength(2)
  })
})
