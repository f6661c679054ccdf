import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { cookieOf } from './acting'
import type { Product } from './product'

/** An act of one of the demo's people, as their browser would send it. */
export async function acts(product: Product, email: string, [name, fields]: [string, object]) {
  const { origin, db } = product
  const headers = {
    cookie: await cookieOf(db, email, { origin }),
    origin,
    accept: 'application/json',
    'content-type': 'application/json',
  }
  const body = JSON.stringify({ key: randomUUID(), ...fields })
  const answer = await fetch(`${origin}/do/${name}`, { method: 'POST', headers, body })
  const said = await answer.json()
  if (!said.ok) throw new Error(`${name}: ${JSON.stringify(said.refusal)}`)
  return said.result
}

const slug = 'migration-retour-2'
export const threadPath = (locale: string, position: number) => `/${locale}/conferences/${slug}/threads/${position}`

export async function threadAt({ db }: Pick<Product, 'db'>, position: number): Promise<string> {
  const [row] = await db.execute<{ id: string }>(sql`
    select t.id from thread t join conference c on c.id = t.conference_id
    where c.slug = ${slug} and t.position = ${position}`)
  return row?.id ?? ''
}

interface Text {
  position: number
  text: string
  replyTo?: number
}

/** Amina writes and Claire publishes; gives the number. */
export async function publishes(product: Product, { position, text, replyTo }: Text): Promise<number> {
  const threadId = await threadAt(product, position)
  const sent = { threadId, language: 'fr', text, ...(replyTo ? { replyTo } : {}) }
  const { contributionId } = await acts(product, 'amina@example.org', ['submit-contribution', sent])
  const { number } = await acts(product, 'claire@example.org', [
    'publish-contribution',
    { contributionId, revision: 1 },
  ])
  return number
}

/** Something of Amina's that waits; gives its id. */
export async function waits(product: Product, { position, text }: Text): Promise<string> {
  const threadId = await threadAt(product, position)
  const sent = { threadId, language: 'fr', text }
  return (await acts(product, 'amina@example.org', ['submit-contribution', sent])).contributionId
}

/** One of the demo's people, signed in in this browser. */
export async function signsIn(page: Page, product: Product, email: string): Promise<void> {
  const [name = '', value = ''] = (await cookieOf(product.db, email, product)).split('=')
  await page.context().addCookies([{ name, value, url: product.origin, sameSite: 'Lax', httpOnly: true }])
}

/** The page is marked, so that it can be asked later whether it was loaded anew. */
export const mark = (page: Page) => page.evaluate(() => Object.assign(window, { sameDocument: true }))
export const isStillTheSame = (page: Page) => page.evaluate(() => 'sameDocument' in window)

/** Resolves when the page has its line, so that what comes next comes over it. */
export const listens = (page: Page) =>
  page
    .waitForEvent('websocket')
    .then((socket) => socket.waitForEvent('framereceived', (frame) => String(frame.payload).startsWith('43')))
