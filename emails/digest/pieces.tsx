import { render } from '@react-email/components'
import { LRUCache } from 'lru-cache'
import type { ReactElement } from 'react'

/** Stands for a piece until the whole is put together; nothing that somebody writes can look like it. */
export const Place = ({ name }: { name: string }) => <i data-piece={name} />

/** The same where an address stands. Under a name that nobody can know. */
const nowhere = `https://${crypto.randomUUID()}.invalid/`
export const addressOf = (name: string): string => `${nowhere}${name}`

const places = new RegExp(`(?:<i data-piece="|${nowhere})([a-z]+)(?:"></i>)?`)

/** A morning's pieces, in each language: contributions, the beginnings of sessions and threads, and the sheet they stand on. */
const drawn = new LRUCache<string, Promise<string>>({ max: 1500 })

/** What stands before a piece and after it is of a whole page. */
const bare = (html: string): string => html.replace(/^<!DOCTYPE[^>]*>/, '').replace(/^<!--\$-->|<!--\/\$-->$/g, '')

/** Draws once what is the same for many: `key` says all that the piece depends on. */
export function piece(key: string, draw: () => ReactElement): Promise<string> {
  return kept(key, async () => bare(await render(draw())))
}

/** A whole page, cut at its places: what stands between them, and in turn their names. */
export async function sheet(key: string, draw: () => ReactElement): Promise<readonly string[]> {
  const known = cut.get(key)
  if (known) return known
  const html = await render(draw())
  const sheet = html.replace('<title></title>', '<title><i data-piece="subject"></i></title>').split(places)
  cut.set(key, sheet)
  return sheet
}

const cut = new LRUCache<string, readonly string[]>({ max: 100 })

function kept(key: string, make: () => Promise<string>): Promise<string> {
  const known = drawn.get(key)
  if (known) return known
  const made = make()
  drawn.set(key, made)
  made.catch(() => drawn.delete(key))
  return made
}

/** Puts what is drawn into its places, all at once: a digest is long, and each step would copy it. */
export const putTogether = (sheet: readonly string[], pieces: Record<string, string | string[]>): string =>
  sheet.flatMap((part, place) => (place % 2 === 0 ? part : (pieces[part] ?? ''))).join('')
