import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { acceptDocument } from '@/lib/library/accept-document'
import { addDocument } from '@/lib/library/add-document'
import { declineDocument } from '@/lib/library/decline-document'
import { removeDocument } from '@/lib/library/remove-document'
import { type HeldBucket, heldBucket } from '../support/bucket'
import { withKey } from '../support/desk'
import { because, documentIn, large, libraryOf, openedBy, pdf, piecesOf, proposed, sentFile } from '../support/library'
import { cookieFor } from '../support/sending'
import { onStage, refusedAs, type Stage } from '../support/stage'

const stage = onStage()
let store: HeldBucket

// One store for the file: settings are read once.
beforeAll(async () => {
  store = await heldBucket()
  process.env.LIBRARY_S3_URL = store.settings.url
  process.env.LIBRARY_S3_REGION = store.settings.region
  process.env.LIBRARY_S3_KEY = store.settings.key
  process.env.LIBRARY_S3_SECRET = store.settings.secret
})
afterAll(() => store.close())
beforeEach(() => store.line('good'))

/** The jobs that are to look at an object: those of now, and those of an hour from now. */
async function clearings() {
  const { db } = await import('@/db/client')
  const { sql } = await import('drizzle-orm')
  const rows = await db.execute<{ ids: string[]; later: boolean; queue: string }>(sql`
    select p.payload -> 'documentIds' as ids, j.run_at > now() + interval '30 minutes' as later, j.queue_name as queue
    from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
    where j.task_identifier = 'clear-objects' order by j.id`)
  return [...rows]
}

async function clear(documentId: string) {
  const { clearObjects } = await import('@/lib/doors/files/clear')
  await clearObjects({ documentIds: [documentId] })
}

async function given(documentId: string, at: Stage) {
  const { giveDocument } = await import('@/lib/doors/files/give')
  const cookie = await cookieFor(at.amina)
  return giveDocument(documentId, 'fr', new Request('http://localhost:3000/d', { headers: { cookie } }))
}

describe('where a bucket is set, a document', () => {
  test('lies there and not in the database, and comes back through us, with our headers', async () => {
    const at = await stage()
    const documentId = await proposed(at, at.amina, { file: sentFile('guide.pdf', large) })
    expect([await store.holds(documentId), await piecesOf(documentId)]).toEqual([true, []])
    const answer = await given(documentId, at)
    expect([answer.status, answer.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="guide.pdf"/)
    expect(Buffer.from(await answer.arrayBuffer()).equals(large)).toBe(true)
    await refusedAs(openedBy(at.bruno, documentId), 'refusal.not-found')
  })

  test('that was kept in the database before stays readable, and can be removed', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    const { db } = await import('@/db/client')
    const { document } = await import('@/db/schema')
    const { putBytes } = await import('@/db/queries/library/bytes')
    await db.transaction((tx) => putBytes(tx, documentId, pdf))
    await db.update(document).set({ keptIn: 'database' }).where(eq(document.id, documentId))
    expect((await openedBy(at.amina, documentId)).bytes).toEqual(pdf)
    await at.amina.does(removeDocument, withKey({ documentId }))
    expect(await piecesOf(documentId)).toEqual([])
  })

  test('that is removed is out of reach at once, and out of the bucket by a job of the same transaction', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await at.claire.does(acceptDocument, withKey({ documentId }))
    const before = await clearings()
    await refusedAs(at.claire.does(removeDocument, withKey({ documentId })), 'refusal.invalid')
    expect(await clearings()).toEqual(before)
    await at.claire.does(removeDocument, because(documentId))
    await refusedAs(openedBy(at.claire, documentId), 'refusal.not-found')
    expect((await clearings()).at(-1)).toEqual({ ids: [documentId], later: false, queue: 'store' })
    store.line('cut')
    await expect(clear(documentId)).rejects.toThrow()
    store.line('good')
    expect(await store.holds(documentId)).toBe(true)
    await clear(documentId)
    expect(await store.holds(documentId)).toBe(false)
    // A job that ended half-way does it again.
    await clear(documentId)
  })

  test('that is removed while the store is away is cleared by the worker when it is back', async () => {
    const { startWorker } = await import('@/lib/doors/worker')
    const { sql } = await import('drizzle-orm')
    const { db } = await import('@/db/client')
    const at = await stage()
    const documentId = await proposed(at)
    store.line('cut')
    await at.amina.does(removeDocument, withKey({ documentId }))
    const tried = sql`select p.attempts from graphile_worker._private_jobs p
      where p.payload ->> 'documentIds' like ${`%${documentId}%`} and p.last_error is not null`
    const worker = await startWorker()
    try {
      await vi.waitFor(async () => expect([...(await db.execute(tried))]).toHaveLength(1), { timeout: 20_000 })
      store.line('good')
      await db.execute(sql`update graphile_worker._private_jobs set run_at = now() where last_error is not null`)
      await vi.waitFor(async () => expect(await store.holds(documentId)).toBe(false), { timeout: 20_000 })
    } finally {
      await worker.stop()
    }
  })

  test('that was declined a month ago is cleared as well, with the next that is proposed', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    await at.claire.does(declineDocument, because(documentId))
    await clear(documentId)
    expect((await openedBy(at.amina, documentId)).bytes).toEqual(pdf)
    await at.at('2026-12-10T10:00:00Z')
    await proposed(at, at.bruno)
    expect(await clearings()).toContainEqual({
      ids: expect.arrayContaining([documentId]),
      later: false,
      queue: 'store',
    })
    await clear(documentId)
    expect(await store.holds(documentId)).toBe(false)
  })
})

describe('a document that does not come to be', () => {
  test('leaves an object that is looked at later, and cleared; that of one that came to be stays', async () => {
    const at = await stage()
    const { db } = await import('@/db/client')
    const { storeOf } = await import('@/lib/library/store/kept')
    const documentId = randomUUID()
    // As if the process ended between the object and its row.
    const broken = db.transaction(async (tx) => {
      await storeOf('s3').put(tx, documentId, pdf)
      throw new Error('the process ends')
    })
    await expect(broken).rejects.toThrow('the process ends')
    expect(await store.holds(documentId)).toBe(true)
    expect(await clearings()).toContainEqual({ ids: [documentId], later: true, queue: 'store' })
    await clear(documentId)
    expect(await store.holds(documentId)).toBe(false)

    const whole = await proposed(at)
    expect(await clearings()).toContainEqual({ ids: [whole], later: true, queue: 'store' })
    await clear(whole)
    expect((await openedBy(at.amina, whole)).bytes).toEqual(pdf)
  })

  test('because the store is away is refused in words, leaves no row, and comes to be when sent again', async () => {
    const at = await stage()
    const sent = documentIn(at)
    store.line('cut')
    await refusedAs(at.amina.does(addDocument, sent), 'library.store-away')
    expect((await libraryOf(at, at.amina)).own).toEqual([])
    store.line('good')
    const { documentId } = await at.amina.does(addDocument, sent)
    expect((await openedBy(at.amina, documentId)).bytes).toEqual(pdf)
  })
})

describe('a store that is away', () => {
  test('is said before a byte is given, and nothing of it is there', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    store.line('cut')
    const answer = await given(documentId, at)
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '60'])
    expect(await answer.text()).toContain('réessayez dans quelques minutes')
    expect(answer.headers.get('content-disposition')).toBeNull()
  })

  test('holds the rest of the product up in nothing: the library is read, and a document is removed', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    store.line('cut')
    expect((await libraryOf(at, at.claire)).waiting).toMatchObject([{ id: documentId }])
    await at.amina.does(removeDocument, withKey({ documentId }))
    expect((await libraryOf(at, at.claire)).waiting).toEqual([])
  })
})
