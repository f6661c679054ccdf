import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { acceptDocument } from '@/lib/library/accept-document'
import { everything } from '../support/callers'
import { withKey } from '../support/desk'
import { libraryOf, openedBy, pdf, proposed, sentFile } from '../support/library'
import { waitingForLocks } from '../support/locks'
import { outcomeIn } from '../support/outcomes'
import { cookieFor, send } from '../support/sending'
import { onStage, type Player, type Stage } from '../support/stage'
import { origin } from '../support/way-in'

const stage = onStage()
const back = '/ar/conferences/x/library'
const MEGA = 1024 * 1024

const words = ({ conference }: Stage) => ({
  back,
  conferenceId: conference.id,
  'title-ar': 'دليل العودة',
  language: 'ar',
})

interface Post {
  fields: Record<string, string>
  file?: File
  by?: Player
  json?: boolean
}

/** A form with a file, as a browser sends it. */
function post({ fields, file, by, json = true }: Post): Promise<Response> {
  const form = new FormData()
  for (const [name, value] of Object.entries({ key: randomUUID(), ...fields })) form.set(name, value)
  if (file) form.set('file', file)
  return send('add-document', { by, headers: json ? { accept: 'application/json' } : {}, body: form })
}

const fileOf = (bytes: Buffer | string, name = 'guide.pdf') =>
  new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name, { type: 'application/pdf' })

const boundary = 'half-way'

/** A form with a file, as far as it has come. */
const beginning = ({ conference }: Stage) =>
  Buffer.from(
    [
      `--${boundary}\r\ncontent-disposition: form-data; name="conferenceId"\r\n\r\n${conference.id}\r\n`,
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n${pdf.toString()}`,
    ].join(''),
  )

const formOf = (body: ReadableStream | Buffer, more: Record<string, string> = {}) => {
  const type = `multipart/form-data; boundary=${boundary}`
  const headers = { origin, accept: 'application/json', 'content-type': type, ...more }
  return new Request(`${origin}/do/x`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
}

describe('a form with a file', () => {
  test('becomes a document, whose bytes are those that were sent', async () => {
    const at = await stage()
    const answer = await post({ fields: words(at), file: fileOf(pdf), by: at.amina })
    const { result } = (await answer.json()) as { result: { documentId: string } }
    expect(answer.status).toBe(200)
    expect((await openedBy(at.amina, result.documentId)).bytes).toEqual(pdf)
  })

  test('of ten megabytes is taken; with one byte more it is refused, in the language of the page, with what was typed', async () => {
    const at = await stage()
    const ten = Buffer.alloc(10 * MEGA, 'x')
    const taken = await post({ fields: words(at), file: fileOf(ten, 'a.txt'), by: at.amina })
    expect(taken.status).toBe(200)
    const more = Buffer.concat([ten, Buffer.from('x')])
    const refused = await post({ fields: words(at), file: fileOf(more, 'a.txt'), by: at.amina, json: false })
    const { refused: said } = await outcomeIn(refused)
    expect([refused.status, refused.headers.get('location')]).toEqual([303, expect.stringContaining(back)])
    expect(said?.typed['title-ar']).toBe('دليل العودة')
    expect(said?.fields.file).toMatch(/10 ميغابايت/)
  })

  test('of fifty megabytes is read to its end, held never, and refused the same way', async () => {
    const at = await stage()
    const answer = await post({ fields: words(at), file: fileOf(Buffer.alloc(50 * MEGA), 'a.pdf'), by: at.amina })
    expect([answer.status, ((await answer.json()) as { refusal: object }).refusal]).toEqual([
      422,
      expect.objectContaining({ reason: 'library.file-too-large' }),
    ])
  })

  test('that names a type its file is not is refused, and so is one that is empty or was not chosen', async () => {
    const at = await stage()
    const before = await everything()
    for (const [file, reason] of [
      [fileOf('<script>alert(1)</script>'), 'library.file-other'],
      [fileOf('', 'vide.pdf'), 'library.file-empty'],
      [fileOf('', ''), 'refusal.invalid'],
      [undefined, 'refusal.invalid'],
    ] as const) {
      const answer = await post({ fields: words(at), ...(file ? { file } : {}), by: at.bruno })
      expect([answer.status, ((await answer.json()) as { refusal: { reason: string } }).refusal.reason]).toEqual([
        422,
        reason,
      ])
    }
    const logins = (text: string) => JSON.parse(text).filter(({ name }: { name: string }) => !/login/.test(name))
    expect(logins(await everything())).toEqual(logins(before))
  })

  test('without a login is refused before its file is looked at', async () => {
    const at = await stage()
    const answer = await post({ fields: words(at), file: fileOf('<script>') })
    expect([answer.status, ((await answer.json()) as { refusal: { reason: string } }).refusal.reason]).toEqual([
      403,
      'refusal.document-propose',
    ])
  })

  test('that breaks off half-way is no form, and leaves nothing', async () => {
    const at = await stage()
    const { doAct } = await import('@/lib/doors/act')
    const cookie = await cookieFor(at.amina)
    const before = await everything()
    const broken = () =>
      new ReadableStream({
        start(controller) {
          controller.enqueue(beginning(at))
          controller.error(new Error('the connection is gone'))
        },
      })
    for (const [body, length] of [
      [beginning(at), 0],
      [broken(), 0],
      [broken(), MEGA],
    ] as const) {
      const answer = await doAct('add-document', formOf(body, { cookie, 'content-length': String(length) }))
      expect(await answer.json()).toMatchObject({ refusal: { reason: 'refusal.not-readable' } })
    }
    expect(await everything()).toBe(before)
    // The places they held are free again: more than may come at once come one after the other.
    for (let n = 0; n < 5; n += 1)
      expect((await post({ fields: words(at), file: fileOf(pdf), by: at.claire })).status).toBe(200)
  })

  test('that comes slowly from nobody known keeps nobody else’s file out', async () => {
    const at = await stage()
    const { doAct } = await import('@/lib/doors/act')
    const slowly = Array.from({ length: 4 }, () => {
      let end: () => void = () => {}
      let body = new ReadableStream()
      // Asked for more: the beginning was read.
      const read = new Promise<void>((pull) => {
        body = new ReadableStream({
          start(controller) {
            end = () => controller.error(new Error('the connection is gone'))
            controller.enqueue(beginning(at))
          },
          pull: () => pull(),
        })
      })
      return { answer: doAct('submit-contribution', formOf(body)), read, end: () => end() }
    })
    await Promise.all(slowly.map(({ read }) => read))
    expect((await post({ fields: words(at), file: fileOf(pdf), by: at.amina })).status).toBe(200)
    for (const { end } of slowly) end()
    for (const { answer } of slowly) expect((await answer).status).toBe(422)
  })

  test('has one of four places until it is answered, however long that takes', async () => {
    const at = await stage()
    const { db } = await import('@/db/client')
    const one = (by: Player) => post({ fields: words(at), file: fileOf(pdf), by })
    const sent = await db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`library:${at.amina.participantId}`}, 0))`)
      const answers = Array.from({ length: 4 }, () => one(at.amina))
      await expect.poll(waitingForLocks).toBe(4)
      const fifth = await one(at.bruno)
      expect([fifth.status, await fifth.json()]).toMatchObject([
        429,
        { refusal: { reason: 'library.too-many-at-once' } },
      ])
      return { answers }
    })
    for (const answer of await Promise.all(sent.answers)) expect(answer.status).toBe(200)
    expect((await one(at.bruno)).status).toBe(200)
  })

  test('sent twice at once under one key is one document', async () => {
    const at = await stage()
    const fields = { ...words(at), key: randomUUID() }
    const answers = await Promise.all([1, 2].map(() => post({ fields, file: fileOf(pdf), by: at.amina })))
    expect(await answers[0]?.json()).toEqual(await answers[1]?.json())
    expect((await libraryOf(at, at.amina)).own).toHaveLength(1)
  })
})

describe('a document asked for', () => {
  const ask = async (documentId: string, by?: Player) => {
    const { giveDocument } = await import('@/lib/doors/files/give')
    const headers = by ? { cookie: await cookieFor(by) } : undefined
    return giveDocument(documentId, 'fr', new Request(`${origin}/x`, headers ? { headers } : {}))
  }

  test('comes as a file to keep, under its own name, and never as a page of ours', async () => {
    const at = await stage()
    const file = sentFile('../l’école "2"\r\nX: y.txt', Buffer.from('<script>alert(1)</script>'))
    const answer = await ask(await proposed(at, at.claire, { file }))
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="l_ecole 2 X y.txt"; filename*=UTF-8''l%E2%80%99%C3%A9cole%202%20X%20y.txt`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringMatching(/^sandbox; default-src 'none'/),
      'cache-control': 'private, no-store',
    })
    expect(await answer.text()).toBe('<script>alert(1)</script>')
  })

  test('that waits is there for its proposer and the desk; for all others it is not there', async () => {
    const at = await stage()
    const documentId = await proposed(at)
    const statuses = async () =>
      (await Promise.all([at.amina, at.claire, at.bruno, at.stranger, undefined].map((by) => ask(documentId, by)))).map(
        ({ status }) => status,
      )
    expect(await statuses()).toEqual([200, 200, 404, 404, 404])
    await at.claire.does(acceptDocument, withKey({ documentId }))
    expect(await statuses()).toEqual([200, 200, 200, 200, 200])
    expect([(await ask(randomUUID())).status, (await ask('../../etc')).status]).toEqual([404, 404])
  })
})
