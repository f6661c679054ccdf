import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { outcomeIn } from '../support/outcomes'
import { fieldsFor, type Post, post } from '../support/sending'
import { lateUntil, onStage, traces } from '../support/stage'
import { origin } from '../support/way-in'

const stage = onStage()

describe('the door for every write', () => {
  test('answers a script with what was done', async () => {
    const { amina, thread } = await stage()
    const answer = await post({ by: amina, body: fieldsFor(thread.id) })
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ ok: true, result: { contributionId: expect.any(String) } })
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
  })

  test('records nothing under another name than the one a text was written under', async () => {
    const { amina, bruno, thread } = await stage()
    const body = fieldsFor(thread.id, { as: amina.personId })
    const before = await traces()
    for (const by of [bruno, undefined]) {
      const answer = await post({ ...(by ? { by } : {}), body })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ refusal: { reason: 'refusal.other-login' } })
    }
    expect(await traces()).toEqual(before)
    const own = await post({ by: amina, body })
    expect(own.status).toBe(200)
    const again = await post({ by: amina, body: { ...body, as: undefined } })
    expect(await again.json()).toEqual(await own.json())
  })

  test('sends a plain form back to its page', async () => {
    const { amina, thread } = await stage()
    const back = '/ar/conferences/x/threads/1?after=3.4#write'
    const answer = await post({ by: amina, json: false, body: fieldsFor(thread.id, { back }) })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/ar/conferences/x/threads/1?after=3.4&done=submit-contribution#write')
  })

  test('sends a refused plain form back with what was typed and why not, in the language of the page', async () => {
    const { amina, thread, at } = await stage()
    await at(new Date(lateUntil.getTime() + 60_000))
    const body = fieldsFor(thread.id, { back: '/ar/conferences/x/threads/1', text: 'كلمات لا يجب أن تضيع' })
    const answer = await post({ by: amina, json: false, body })
    expect(answer.status).toBe(303)
    const outcome = await outcomeIn(answer)
    expect(outcome.refused?.typed.text).toBe('كلمات لا يجب أن تضيع')
    expect(outcome.refused?.text).toMatch(/أُغلقت هذه الجلسة.*الرباط/s)
  })

  test('says 409 to a text written from an older revision, and gives it back to a plain form', async () => {
    const { amina, thread } = await stage()
    const sent = await post({ by: amina, body: fieldsFor(thread.id) })
    const { contributionId } = (await sent.json()).result
    const revise = (text: string, more: Partial<Post> = {}) => {
      const body = { key: randomUUID(), contributionId, revision: '1', language: 'fr', text, back: '/fr/me' }
      return post({ act: 'revise-contribution', by: amina, body, ...more })
    }
    expect((await revise('La première.')).status).toBe(200)
    const second = await revise('La seconde.')
    expect(second.status).toBe(409)
    expect(await second.json()).toMatchObject({ refusal: { reason: 'contribution.revised-elsewhere' } })
    const { refused } = await outcomeIn(await revise('La seconde.', { json: false }))
    expect(refused).toMatchObject({ act: 'revise-contribution', typed: { text: 'La seconde.', revision: '1' } })
  })

  test('keeps a refused text also as a draft, where it can be found on another day', async () => {
    const { amina, bruno, thread, at } = await stage()
    const { db } = await import('@/db/client')
    const { draft } = await import('@/db/schema')
    await at(new Date(lateUntil.getTime() + 60_000))
    const late = fieldsFor(thread.id, { back: '/ar/conferences/x/threads/1', text: 'كلمات لا يجب أن تضيع' })
    await post({ by: amina, json: false, body: late })
    await post({ by: bruno, json: true, body: fieldsFor(thread.id) })
    const kept = await db.select().from(draft).where(eq(draft.threadId, thread.id))
    expect(kept).toMatchObject([{ participantId: amina.participantId, text: 'كلمات لا يجب أن تضيع' }])
    await at('2026-11-03T10:00:00Z')
    expect((await post({ by: amina, json: false, body: late })).headers.get('location')).toContain('done=')
  })

  test('keeps a refused text over the draft that its form was made from, and over no other', async () => {
    const { amina, thread, at } = await stage()
    const { db } = await import('@/db/client')
    const { draft } = await import('@/db/schema')
    const drafts = () => db.select().from(draft).where(eq(draft.threadId, thread.id))
    const [version, contributionKey] = [randomUUID(), randomUUID()]
    const elsewhere = { version, contributionKey, basedOn: [], threadId: thread.id, text: 'Du téléphone' }
    await post({ act: 'keep-draft', by: amina, body: elsewhere })
    await at(new Date(lateUntil.getTime() + 60_000))
    const back = '/fr/conferences/x/threads/1'
    await post({ by: amina, json: false, body: fieldsFor(thread.id, { back }) })
    expect(await drafts()).toMatchObject([{ text: 'Du téléphone' }])
    const from = { back, key: contributionKey, draftVersion: version, text: 'Du téléphone, et la suite' }
    await post({ by: amina, json: false, body: fieldsFor(thread.id, from) })
    expect(await drafts()).toMatchObject([{ text: 'Du téléphone, et la suite', contributionKey }])
  })

  test('shows what was typed to the browser that sent it, and to no other that has the link', async () => {
    const { thread } = await stage()
    const body = fieldsFor(thread.id, { back: '/fr/conferences/x/threads/1' })
    const answer = await post({ json: false, body, headers: { cookie: 'other=1; diwan-refused=an-earlier-one' } })
    expect(answer.headers.get('set-cookie')).toMatch(
      /^diwan-refused=[\w-]{36}\.an-earlier-one; .*HttpOnly; SameSite=Lax/,
    )
    expect((await outcomeIn(answer)).refused?.typed.text).toBe('Une phrase.')
    expect(await outcomeIn(answer, 'diwan-refused=an-earlier-one')).toEqual({})
  })

  test('keeps nothing of a form that is none of ours', async () => {
    await stage()
    const answer = await post({ act: 'no-such-act', json: false, body: { text: 'x'.repeat(9000), back: '/fr' } })
    expect((await outcomeIn(answer)).refused).toMatchObject({ act: 'no-such-act', typed: {} })
  })

  test('that fails gives a plain form back what was typed, to be sent again under its key', async () => {
    const { amina, thread } = await stage()
    const { db } = await import('@/db/client')
    const { sql } = await import('drizzle-orm')
    const body = fieldsFor(thread.id, { back: '/ar/conferences/x/threads/1', text: 'كلمات <لا> تضيع' })
    await db.execute(sql`alter table contribution rename to contribution_gone`)
    const answer = await post({ by: amina, json: false, body }).finally(() =>
      db.execute(sql`alter table contribution_gone rename to contribution`),
    )
    expect([answer.status, answer.headers.get('content-type')]).toEqual([500, 'text/html; charset=utf-8'])
    const page = await answer.text()
    expect(page).toContain('<html lang="ar" dir="rtl">')
    expect(page).toContain('كلمات &lt;لا&gt; تضيع</textarea>')
    expect(page).toContain(`name="key" value="${body.key}"`)
    const again = await post({ by: amina, json: false, body })
    expect(again.headers.get('location')).toContain('done=submit-contribution')
  })

  test('never leads to another site', async () => {
    const { amina, thread } = await stage()
    for (const back of [
      '//evil.test/',
      '/\\evil.test',
      '/%5cevil.test',
      'https://evil.test/',
      'javascript:alert(1)',
      '/a\n/b',
      '@evil.test',
    ]) {
      const answer = await post({ by: amina, json: false, body: fieldsFor(thread.id, { back }) })
      expect(new URL(answer.headers.get('location') ?? '', origin).origin).toBe(origin)
      expect(answer.headers.get('location')).toMatch(/^\/fr\?done=/)
    }
  })
})
