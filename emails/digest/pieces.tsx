import { render } from '@react-email/components'
import { LRUCache } from 'lru-cache'
import type { ReactElement } from 'react'
import type { Locale } from '@/lib/text/locales'
import type { DigestContribution, DigestData } from './data'
import { listedOf } from './fit'

/** Stands in a digest for a contribution until the whole is put together; nothing that somebody writes can look like it. */
export const Place = ({ number }: { number: number }) => <i data-piece={number} />
const places = /<i data-piece="(\d+)"><\/i>/g

type Draw = (contribution: DigestContribution, locale: Locale) => ReactElement

/** A morning's contributions, in each language. */
const drawn = new LRUCache<string, Promise<string>>({ max: 500 })

/** What stands before a piece and after it is of a whole page. */
const bare = (html: string): string => html.replace(/^<!DOCTYPE[^>]*>/, '').replace(/^<!--\$-->|<!--\/\$-->$/g, '')

function pieceOf(contribution: DigestContribution, locale: Locale, draw: Draw): Promise<string> {
  const key = `${locale} ${JSON.stringify(contribution)}`
  const known = drawn.get(key)
  if (known) return known
  const piece = render(draw(contribution, locale)).then(bare)
  drawn.set(key, piece)
  piece.catch(() => drawn.delete(key))
  return piece
}

/**
 * Puts the contributions into their places. Those who wrote themselves get all but their own: so a contribution is drawn
 * once in each language, and only what stands around it for each of them.
 */
export async function withPieces(html: string, data: DigestData, how: { locale: Locale; draw: Draw }) {
  const pieces = new Map(
    await Promise.all(
      listedOf(data).map(async (one) => [one.number, await pieceOf(one, how.locale, how.draw)] as const),
    ),
  )
  return html.replace(places, (_, number) => pieces.get(Number(number)) ?? '')
}
