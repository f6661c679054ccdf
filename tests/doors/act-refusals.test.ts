import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { fieldsFor, post } from '../support/sending'
import { closesAt, onStage, traces } from '../support/stage'

const stage = onStage()

describe('is closed, and nothing happens,', () => {
  test.each([
    ['to a page of another site', { origin: 'https://evil.test' }],
    ['to a request that hides where it comes from', { origin: '' }],
    ['to the null origin of a sandbox', { origin: 'null' }],
  ])('%s', async (_, headers) => {
    const { amina, thread } = await stage()
    const before = await traces()
    const answer = await post({ by: amina, body: fieldsFor(thread.id), headers })
    expect(answer.status).toBe(403)
    expect(await traces()).toEqual(before)
  })

  test('to a login that has ended or was made up', async () => {
    const { thread } = await stage()
    const answer = await post({ body: fieldsFor(thread.id), headers: { cookie: 'authjs.session-token=made-up' } })
    expect(answer.status).toBe(403)
    expect(await answer.json()).toMatchObject({ refusal: { reason: 'refusal.contribution-submit' } })
  })

  test('to an act that does not exist, whatever its name', async () => {
    const { amina } = await stage()
    for (const act of ['delete-everything', '__proto__', 'constructor', 'toString', '']) {
      expect((await post({ act, by: amina, body: {} })).status).toBe(404)
    }
  })
})

describe('whatever is sent is answered, never with a fault of ours', () => {
  const deep = (levels: number) => `${'{"type":"blockquote","content":['.repeat(levels)}${']}'.repeat(levels)}`
  const doc = (content: unknown[]) => ({ type: 'doc', content })
  const paragraph = (text: string, marks: unknown[] = []) => ({
    type: 'paragraph',
    content: [{ type: 'text', text, marks }],
  })
  const hostile: [string, object, number, string][] = [
    ['something else', {}, 422, 'document.not-understood'],
    ['an empty document', doc([]), 422, 'document.empty'],
    ['an unknown node', doc([{ type: 'script', content: [] }]), 422, 'document.not-understood'],
    [
      'a link that runs',
      doc([paragraph('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }])]),
      422,
      'document.bad-link',
    ],
    ['3000 levels', { type: 'doc', content: [JSON.parse(deep(1500))] }, 422, 'document.too-deep'],
    ['too many bytes', doc([paragraph('a'.repeat(100_000))]), 422, 'document.too-long'],
    ['a NUL', doc([paragraph('a\u0000b')]), 200, ''],
    ['half a pair', doc([paragraph('a\ud800b')]), 200, ''],
  ]
  test.each(hostile)('%s', async (_, body, status, code) => {
    const { amina, thread } = await stage()
    const answer = await post({ by: amina, body: { key: randomUUID(), threadId: thread.id, language: 'fr', body } })
    const said = await answer.json()
    expect(answer.status).toBe(status)
    if (code) {
      const { wordsIn } = await import('@/lib/text/words')
      expect(said.refusal.fields.body).toBe(wordsIn('fr')(code as 'document.empty'))
    }
  })

  test.each([
    ['not JSON', '{"key":'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
  ])('%s', async (_, body) => {
    const { amina } = await stage()
    expect((await post({ by: amina, body })).status).toBe(422)
  })

  test('keys and ids that are none', async () => {
    const { amina, thread } = await stage()
    expect((await post({ by: amina, body: fieldsFor(thread.id, { key: 'x' }) })).status).toBe(422)
    expect((await post({ by: amina, body: fieldsFor('1; drop table person') })).status).toBe(422)
    expect((await post({ by: amina, body: fieldsFor(randomUUID()) })).status).toBe(404)
    expect((await post({ by: amina, body: fieldsFor(thread.id, { replyTo: '-1' }) })).status).toBe(422)
    expect((await post({ by: amina, body: fieldsFor(thread.id, { replyTo: 99 }) })).status).toBe(404)
    const endless = { replyTo: 3_000_000_000 }
    expect((await post({ by: amina, body: fieldsFor(thread.id, endless) })).status).toBe(422)
    expect((await post({ act: 'keep-draft', by: amina, body: fieldsFor(thread.id, endless) })).status).toBe(422)
  })

  test('a draft’s title with what the database refuses is kept without it', async () => {
    const { amina, thread } = await stage()
    const keys = { version: randomUUID(), basedOn: [], contributionKey: randomUUID() }
    const body = fieldsFor(thread.id, { ...keys, title: 'a\u0000b\uD800' })
    expect((await post({ act: 'keep-draft', by: amina, body })).status).toBe(200)
  })

  test('too early or too late is a conflict that says until when', async () => {
    const { amina, thread, at } = await stage()
    await at(new Date(closesAt.getTime() - 30 * 86_400_000))
    const answer = await post({ by: amina, body: fieldsFor(thread.id) })
    expect(answer.status).toBe(409)
    expect((await answer.json()).refusal.text).toMatch(/lundi 2 novembre.*Votre texte est gardé/s)
  })
})
