import { sql } from 'drizzle-orm'
import type { CDPSession } from 'playwright-core'
import { beforeAll, describe, expect } from 'vitest'
import { journey } from '../support/journey'
import { listens, signsIn, threadPath } from '../support/live'
import { browser, played, product } from '../support/played'
import { phone, visitor } from '../support/visitors'

played()
beforeAll(async () => {
  await twentyInOneThread()
})

/** The scenario's own texts, about a hundred words each, in five languages: a full page of one thread. */
async function twentyInOneThread(): Promise<void> {
  await product.db.execute(sql`
    update contribution k set thread_id = t.id from thread t, conference c
    where t.conference_id = c.id and c.slug = 'migration-retour-2' and t.position = 7 and k.number between 1 and 20`)
  await product.db.execute(sql`
    update contribution set thread_id = (select id from thread where position = 6 limit 1) where number > 20`)
}

/** Every one of them also as long in the reader's language: other letters, so that nothing of it is known already. */
async function allTranslated(): Promise<void> {
  await product.db.execute(sql`
    insert into rendering (contribution_id, language, kind, title, doc, html, plain, of_revision, proposed_at)
    select k.id, l.language, 'translation', k.title, k.doc,
      translate(replace(replace(k.html, '<p>', '{'), '</p>', '}'), 'aeioulnrstmdpابتمنيوهل{}', 'oauieznmgbrkvهويلمتاشب<>'),
      k.plain, 1, diwan_now()
    from contribution k cross join (values ('fr'), ('ar')) as l (language)
    where k.number between 1 and 20 and k.language <> l.language and not exists (
      select 1 from rendering g where g.contribution_id = k.id and g.language = l.language and g.kind = 'translation')`)
}

interface Loaded {
  url: string
  type: string
  /** Of the content, compressed as it came. */
  bytes: number
  headers: number
}

/** Everything the page loads on its first view, as it came over the network, until it listens and nothing more comes. */
async function firstView(path: string) {
  const context = await browser.newContext({ viewport: phone })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const loaded = await watch(session)
  const listening = listens(page)
  await page.goto(product.origin + path, { waitUntil: 'networkidle' })
  await listening
  // What it fetches once it listens is asked for by then, and comes before this.
  await page.request.get(`${product.origin}/healthz`)
  const contributions = await page.locator('.contribution').count()
  const html = (await (await fetch(product.origin + path)).text()).length
  await context.close()
  return { loaded, contributions, html }
}

async function watch(session: CDPSession): Promise<Loaded[]> {
  const loaded: Loaded[] = []
  const known = new Map<string, Loaded>()
  await session.send('Network.enable')
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    known.set(requestId, { url: request.url, type: type ?? '', bytes: 0, headers: 0 })
  })
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const one = known.get(requestId)
    if (one) one.headers = response.encodedDataLength
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = known.get(requestId)
    if (one) loaded.push({ ...one, bytes: encodedDataLength - one.headers })
  })
  return loaded
}

const kB = (bytes: number) => Math.round(bytes / 100) / 10
const sum = (loaded: Loaded[]) => kB(loaded.reduce((all, { bytes }) => all + bytes, 0))

describe('a thread page of twenty contributions, on its first view', () => {
  journey.each(['fr', 'ar'])('weighs at most 150 kB, its HTML 40 kB, and asks nobody else (%s)', async (locale) => {
    const { loaded, contributions, html } = await firstView(threadPath(locale, 7))
    expect(contributions).toBe(20)
    const pages = loaded.filter(({ type }) => type === 'Document')
    const headers = kB(loaded.reduce((all, one) => all + one.headers, 0))
    const weight = { all: sum(loaded), html: sum(pages), rawHtml: kB(html), headers }
    process.stdout.write(`thread page of 20 (${locale}): ${JSON.stringify(weight)} kB\n`)
    expect(loaded.filter(({ url }) => !url.startsWith(product.origin))).toEqual([])
    expect(weight.html).toBeLessThanOrEqual(40)
    expect(weight.all).toBeLessThanOrEqual(150)
  })
})

describe('the same page, each of them in the reader’s language as well', () => {
  journey.each(['fr', 'ar'])('weighs at most 40 kB in its HTML (%s)', async (locale) => {
    await allTranslated()
    const { loaded } = await firstView(threadPath(locale, 7))
    const pages = loaded.filter(({ type }) => type === 'Document')
    process.stdout.write(`all translated (${locale}): ${JSON.stringify({ all: sum(loaded), html: sum(pages) })} kB\n`)
    expect(sum(pages)).toBeLessThanOrEqual(40)
  })
})

describe('the editor', () => {
  const isEditor = async (url: string) => (await (await fetch(url)).text()).includes('ProseMirror-')

  journey('is loaded when somebody begins to write, and not before', async () => {
    const { page } = await visitor(browser, { locale: 'fr' })
    await signsIn(page, product, 'amina@example.org')
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    await page.goto(product.origin + threadPath('fr', 7), { waitUntil: 'networkidle' })
    const before = await Promise.all(scripts.map(isEditor))
    expect(before.length).toBeGreaterThan(5)
    expect(before).not.toContain(true)
    await page.locator('form.composer textarea').click()
    await page.locator('form.composer [contenteditable=true]').waitFor()
    expect(await Promise.all(scripts.slice(before.length).map(isEditor))).toContain(true)
  })
})
