import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { isNull } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { document } from '@/db/schema'
import { cookieOf } from '../support/acting'
import { journey } from '../support/journey'
import { pdf } from '../support/library'
import { acts, listens } from '../support/live'
import { browser, comes, played, product } from '../support/played'
import { press } from '../support/story'
import { phone, visitor } from '../support/visitors'

const library = '/conferences/migration-retour-2/library'

played()

const bare = { viewport: phone, javaScriptEnabled: false } as const

async function at(locale: 'ar' | 'fr', email: string): Promise<Page> {
  const page = await comes(email, { ...bare, locale })
  await page.goto(`${product.origin}/${locale}${library}`)
  return page
}

const send = async (page: Page, [name, buffer]: [string, Buffer]) => {
  const form = page.locator('form[action="/do/add-document"]')
  await form.locator('[name=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer })
  const before = page.url()
  await press(page, 'add-document')
  await page.waitForURL(({ href }) => href !== before && /done=|refused=/.test(href))
}

journey('without scripts: a document is proposed, refused, mended, taken in and fetched', async () => {
  const amina = await at('ar', 'amina@example.org')
  await amina.getByText('اقتراح وثيقة').click()
  const form = amina.locator('form[action="/do/add-document"]')
  await form.locator('[name=title-ar]').fill('دليل الادخار الجماعي')
  await form.locator('[name=language]').selectOption('ar')
  await send(amina, ['guide.pdf', Buffer.from('<script>alert(1)</script>')])
  expect(await amina.locator('#document-file-error').textContent()).toContain('ليس ما يقوله اسمه')
  await send(amina, ['guide.pdf', Buffer.alloc(20 * 1024 * 1024, 'x')])
  expect(await amina.locator('#document-file-error').textContent()).toContain('10 ميغابايت')
  expect(await form.locator('[name=title-ar]').inputValue()).toBe('دليل الادخار الجماعي')
  await send(amina, ['دليل.pdf', pdf])
  await amina.locator('[data-state=waiting]', { hasText: 'دليل الادخار' }).waitFor()

  const claire = await at('fr', 'claire@example.org')
  await claire.goto(`${product.origin}/fr/conferences/migration-retour-2/desk`)
  await claire.getByRole('link', { name: /^Suites 2 en attente$/ }).click()
  await claire.getByRole('link', { name: /^Bibliothèque 2 en attente$/ }).click()
  const waiting = claire.locator('section li', { hasText: 'دليل الادخار' })
  await waiting.locator('form[action="/do/accept-document"] button').click()
  await claire.waitForURL(/done=accept-document/)
  await product.mailTo('amina@example.org', /وثيقتكم الآن في المكتبة/)
  await amina.goto(`${product.origin}/ar/me`)
  await amina.locator('.notice li', { hasText: 'أُضيفت وثيقتكم إلى المكتبة' }).getByRole('link').click()
  await amina.locator('.documents li:target', { hasText: 'دليل الادخار' }).waitFor()

  const { page: anybody } = await visitor(browser, { ...bare, locale: 'fr' })
  await anybody.goto(`${product.origin}/fr${library}`)
  const entry = anybody.locator('.documents li', { hasText: 'دليل الادخار' })
  const [download] = await Promise.all([anybody.waitForEvent('download'), entry.locator('a').click()])
  expect(download.suggestedFilename()).toBe('دليل.pdf')
  expect(await readFile(await download.path())).toEqual(pdf)
})

journey('a file whose connection breaks off half-way leaves nothing, and the server goes on', async () => {
  const before = await product.db.select({ id: document.id }).from(document)
  const { host, port } = new URL(product.origin)
  const cookie = await cookieOf(product.db, 'claire@example.org', product)
  for (let n = 0; n < 6; n += 1) {
    const socket = connect(Number(port), '127.0.0.1')
    socket.on('error', () => {})
    const lines = [
      'POST /do/add-document HTTP/1.1',
      `Host: ${host}`,
      `Origin: ${product.origin}`,
      `Cookie: ${cookie}`,
      'Content-Type: multipart/form-data; boundary=b',
      'Content-Length: 9000000',
    ]
    const file = '--b\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4'
    socket.write(`${lines.join('\r\n')}\r\n\r\n${file}${'x'.repeat(200_000)}`, () => socket.resetAndDestroy())
    await once(socket, 'close')
  }
  // More broke off than may come at once: the places they held are free.
  const claire = await at('fr', 'claire@example.org')
  await claire.getByText('Ajouter un document').click()
  const form = claire.locator('form[action="/do/add-document"]')
  await form.locator('[name=title-fr]').fill('Un guide')
  await form.locator('[name=language]').selectOption('fr')
  await send(claire, ['guide.pdf', pdf])
  expect(claire.url()).toContain('done=add-document')
  expect(await product.db.select({ id: document.id }).from(document)).toHaveLength(before.length + 1)
})

journey('an open page of the library says that it has changed, and moves nothing by itself', async () => {
  const { page } = await visitor(browser, { locale: 'it', viewport: phone })
  const ready = listens(page)
  await page.goto(`${product.origin}/it${library}`)
  await ready
  const [waiting] = await product.db.select({ id: document.id }).from(document).where(isNull(document.acceptedAt))
  await acts(product, 'claire@example.org', ['accept-document', { documentId: waiting?.id }])
  await page.locator('.changed a').waitFor()
  expect(await page.locator(`#d-${waiting?.id}`).count()).toBe(0)
  await page.locator('.changed a').click()
  await page.locator(`#d-${waiting?.id}`).waitFor()
})
