import { render } from '@react-email/components'
import { LRUCache } from 'lru-cache'
import type { ReactElement } from 'react'
import { escapeHtml } from './escape'

/** Stands for a piece until the whole is put together; nothing that somebody writes can look like it. */
export const Place = ({ name }: { name: string }) => <i data-piece={name} />
const places = /<i data-piece="([a-z]+)"><\/i>/g

/** A morning's pieces, in each language: contributions, the beginnings of sessions and threads, and the sheet they stand on. */
const drawn = new LRUCache<string, Promise<string>>({ max: 1500 })

/** What stands before a piece and after it is of a whole page. */
const bare = (html: string): string => html.replace(/^<!DOCTYPE[^>]*>/, '').replace(/^<!--\$-->|<!--\/\$-->$/g, '')

/** Draws once what is the same for many: `key` says all that the piece depends on. */
export function piece(key: string, draw: () => ReactElement): Promise<string> {
  return kept(key, async () => bare(await render(draw())))
}

/** The same for the sheet, a whole page. */
export const sheet = (key: string, draw: () => ReactElement): Promise<string> => kept(key, () => render(draw()))

function kept(key: string, make: () => Promise<string>): Promise<string> {
  const known = drawn.get(key)
  if (known) return known
  const made = make()
  drawn.set(key, made)
  made.catch(() => drawn.delete(key))
  return made
}

/** Puts what is drawn into its places, and the subject where a page has its title. */
export function putTogether(
  html: string,
  { subject, ...pieces }: Record<string, string> & { subject: string },
): string {
  return html
    .replace('<title></title>', () => `<title>${escapeHtml(subject)}</title>`)
    .replace(places, (_, name) => pieces[name] ?? '')
}
