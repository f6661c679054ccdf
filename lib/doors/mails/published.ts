import { db } from '@/db/client'
import { readPageMark } from '@/db/queries/clock'
import { type News, type NewsText, newsBetween, newsTexts } from '@/db/queries/digests/news'

/** What a conference has published, as the digests of a batch need it. */
export interface Published {
  news(span: Parameters<typeof newsBetween>[1]): Promise<News | undefined>
  texts(wanted: Parameters<typeof newsTexts>[1]): Promise<ReadonlyMap<number, NewsText>>
}

function published(): Published {
  const news = new Map<string, ReturnType<typeof newsBetween>>()
  const texts = new Map<string, Map<number, NewsText>>()
  return {
    news({ conferenceId, from, to }) {
      const key = `${conferenceId} ${from} ${to}`
      const known = news.get(key)
      if (known) return known
      const asked = newsBetween(db, { conferenceId, from, to })
      news.set(key, asked)
      asked.catch(() => news.delete(key))
      return asked
    },
    async texts({ conferenceId, numbers, longest }) {
      const key = `${conferenceId} ${longest}`
      const known = texts.get(key) ?? new Map<number, NewsText>()
      texts.set(key, known)
      const missing = numbers.filter((number) => !known.has(number))
      for (const [number, text] of await newsTexts(db, { conferenceId, numbers: missing, longest }))
        if (!known.has(number)) known.set(number, text)
      return known
    },
  }
}

/**
 * For one run of sending: what was read for one batch serves the next while the database says the same mark, which is
 * asked for anew for each batch (docs/decisions/0018). So what is hidden or taken back meanwhile is in no later batch.
 */
export function publishedNow(): () => Promise<Published> {
  let known = { mark: '', published: published() }
  return async () => {
    const mark = await readPageMark(db)
    if (known.mark !== mark) known = { mark, published: published() }
    return known.published
  }
}
