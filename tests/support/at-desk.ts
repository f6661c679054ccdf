import { sql } from 'drizzle-orm'
import type { Page } from 'playwright-core'
import { readClock, shiftClock } from '@/db/queries/clock'
import { choosesBelow, presses, strikes, tabsTo, types } from './keyboard'
import { acts, threadAt } from './live'
import type { Product } from './product'

const texts = {
  fr: [
    'À la retraite, je suis revenu à Settat.',
    'Mon garage tient par mes voisins.',
    'La coopérative a manqué de sucre et de farine.',
    'Un an de loyer, voila ce qu’il faut.',
    'Les banques, ici comme là-bas, demandent trop.',
    'Personne ne m’a répondu au consulat.',
  ],
  it: [
    'Ho aperto una bottega a Khouribga.',
    'Mio fratello tiene i conti del forno.',
    'Serve un anno per farsi conoscere.',
    'La scuola dei figli decide tutto.',
    'Il trasporto costa più della merce.',
  ],
  ar: [
    'عدت إلى خريبكة بعد عشر سنوات.',
    'الضمانات هي أول ما يوقفنا.',
    'نحتاج إلى من يرافقنا في السنة الأولى.',
    'السوق هو الذي يقرر.',
  ],
} as const

/** Fifteen texts in session 3, by many hands; beside the five cases of the demo that wait. */
export async function fillsQueue(product: Product): Promise<void> {
  const threads = await Promise.all([7, 8, 9].map((position) => threadAt(product, position)))
  const all = Object.entries(texts).flatMap(([language, some]) => some.map((text) => ({ language, text })))
  for (const [at, { language, text }] of all.entries()) {
    const email = `p${String(1 + (at % 5)).padStart(2, '0')}@example.org`
    await acts(product, email, ['submit-contribution', { threadId: threads[at % 3], language, text }])
  }
}

/** The time to undo is over, and the worker looks. */
export async function isCarriedOut({ db }: Product): Promise<void> {
  await shiftClock(db, new Date((await readClock(db)).getTime() + 90_000))
  await db.execute(sql`select graphile_worker.add_job('carry-out-decisions')`)
}

/** Only what is in these languages, chosen with the keyboard on the page of the queue. */
export async function choosesLanguages(page: Page, languages: string[]): Promise<void> {
  const form = page.locator('form[action="/do/choose-queue"]:has(fieldset)')
  await presses(page, page.locator('details', { has: form }).locator('summary'))
  for (const language of languages) {
    await tabsTo(page, form.locator(`#reads-${language}`))
    await page.keyboard.press('Space')
  }
  await presses(page, form.locator('button'))
  await page.waitForURL(/done=choose-queue/)
}

/** To the first of the list. */
export async function opensFirst(page: Page): Promise<void> {
  await strikes(page, 'j')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/)
}

type Way = (page: Page) => Promise<void>

export const publishes: Way = (page) => strikes(page, 'p')

export const declines =
  (reason: string): Way =>
  async (page) => {
    await strikes(page, 'd')
    await choosesBelow(page, reason)
    await presses(page, page.locator('form[action="/do/decline-contribution"] button'))
  }

export const givesBack =
  (reason: string, message: string): Way =>
  async (page) => {
    await strikes(page, 'r')
    await choosesBelow(page, reason)
    await types(page, page.locator('#return-message'), message)
    await presses(page, page.locator('form[action="/do/return-contribution"] button'))
  }

export const edits =
  (text: string): Way =>
  async (page) => {
    await strikes(page, 'e')
    await tabsTo(page, page.locator('#edit-text'))
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(text)
    await presses(page, page.locator('form[action="/do/publish-edited"] button'))
  }

export const keepsWith =
  (number: string): Way =>
  async (page) => {
    await strikes(page, 'g')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.insertText(number)
    await presses(page, page.locator('form[action="/do/merge-contribution"] button'))
  }

/** Opened first, since nobody has read what is held. */
export const protects: Way = async (page) => {
  await strikes(page, 'o')
  await page.waitForURL(/done=open-held/)
  await strikes(page, 's')
  await presses(page, page.locator('form[action="/do/protect-contribution"] button'))
}

/** What is before them, in its own words. */
export const readHere = (page: Page): Promise<string> =>
  page
    .locator('.desk .read article')
    .first()
    .textContent()
    .then((text) => text ?? '')

/** Not to be decided yet: a note for a colleague, and on to the next. */
export const asks =
  (text: string): Way =>
  async (page) => {
    await strikes(page, 'a')
    await page.keyboard.press('ArrowDown')
    await types(page, page.locator('#ask-text'), text)
    await presses(page, page.locator('form[action="/do/ask-colleague"] button'))
    await page.waitForURL(/done=ask-colleague/)
    await strikes(page, 'j')
  }

/** Decides on what is before them, and has the next text or the queue before them. */
export async function decides(page: Page, way: Way): Promise<void> {
  const { pathname } = new URL(page.url())
  await way(page)
  await page.waitForURL((url) => url.pathname !== pathname)
}

/** Text after text, each in the way named for its words, else published, until none is new to them; gives how many. */
export async function worksThrough(page: Page, ways: [words: string, way: Way][]): Promise<number> {
  const met = new Set<string>()
  for (;;) {
    const { pathname } = new URL(page.url())
    if (pathname.endsWith('/desk') || met.has(pathname)) return met.size
    met.add(pathname)
    const text = await readHere(page)
    await decides(page, ways.find(([words]) => text.includes(words))?.[1] ?? publishes)
  }
}

/** The text of somebody that begins so; of one that is set aside nothing is known but whose it is. */
export async function idOf({ db }: Product, email: string, beginning = ''): Promise<string> {
  const [row] = await db.execute<{ id: string }>(sql`
    select k.id from contribution k join participant p on p.id = k.author_id join person e on e.id = p.person_id
    where e.email = ${email} and k.plain like ${`${beginning}%`}`)
  return row?.id ?? ''
}
