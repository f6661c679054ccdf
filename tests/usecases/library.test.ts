import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { acceptDocument } from '@/lib/library/accept-document'
import { addDocument } from '@/lib/library/add-document'
import { declineDocument } from '@/lib/library/decline-document'
import { removeDocument } from '@/lib/library/remove-document'
import { retitleDocument } from '@/lib/library/retitle-document'
import { mailsTo, withKey } from '../support/desk'
import { because, documentIn, heard, libraryOf, openedBy, pdf, piecesOf, proposed, sentFile } from '../support/library'
import { onStage, refusedAs } from '../support/stage'

const stage = onStage()

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
