import type { News, NewsItem, NewsMessage } from '@/db/queries/digests/news'
import type { DigestReader, Followed } from '@/db/queries/digests/readers'
import type { Rhythm } from '@/lib/people/rules'
import type { UnsentReason } from './rules/ledger'

/** Why something concerns a reader: it answers or cites one of theirs, or names them. */
export type Concern = { how: 'reply' | 'citation'; number: number } | { how: 'mention' }

export interface Chosen {
  item: NewsItem
  concern: Concern | null
}

type Reader = Pick<DigestReader, 'participantId' | 'ownIds' | 'rhythm' | 'from' | 'to' | 'sessions' | 'read'>

export function concernOf({ answers, cites, mentions }: NewsItem, ownIds: readonly string[]): Concern | null {
  if (answers && ownIds.includes(answers.authorId)) return { how: 'reply', number: answers.number }
  const cited = cites.find(({ authorId }) => ownIds.includes(authorId))
  if (cited) return { how: 'citation', number: cited.number }
  return mentions.some((id) => ownIds.includes(id)) ? { how: 'mention' } : null
}

/** By which rhythm, and from when on, a reader follows a session; undefined where this mail is not for it. */
export function followed(reader: Reader, session: number, rhythms: readonly Rhythm[]): Followed | undefined {
  const here = reader.sessions[session] ?? { rhythm: reader.rhythm, from: reader.from }
  return rhythms.includes(here.rhythm) ? here : undefined
}

const inWindow = ({ at }: NewsItem | NewsMessage, { from }: Followed, { to }: Reader) => at > from && at <= to

/** Stretches as PostgreSQL writes them, the end not included: `{[1,18),[20,21)}`. */
export const stretchesOf = (written: string): [from: number, to: number][] =>
  [...written.matchAll(/\[(\d+),(\d+)\)/g)].map(([, from, to]) => [Number(from), Number(to)])

const reads = (reader: Reader) => {
  const byThread = new Map(Object.entries(reader.read).map(([thread, written]) => [thread, stretchesOf(written)]))
  return ({ thread, number }: NewsItem) =>
    (byThread.get(String(thread)) ?? []).some(([from, to]) => from <= number && number < to)
}

/** What of the news is for one reader, or why nothing is: by others, in their windows, not read, and by their rhythm. */
export function chosenFor(news: News, reader: Reader, rhythms: readonly Rhythm[]): Chosen[] | UnsentReason {
  const read = reads(reader)
  const [fresh, unread, chosen]: [NewsItem[], NewsItem[], Chosen[]] = [[], [], []]
  for (const item of news.items) {
    const here = followed(reader, item.session, rhythms)
    if (!here || !inWindow(item, here, reader) || item.authorId === reader.participantId) continue
    fresh.push(item)
    if (read(item)) continue
    unread.push(item)
    const concern = concernOf(item, reader.ownIds)
    if (here.rhythm !== 'mine' || concern) chosen.push({ item, concern })
  }
  if (chosen.length > 0) return chosen
  if (unread.length > 0) return 'nothing-theirs'
  return fresh.length > 0 ? 'all-read' : 'nothing-new'
}

/** What the desk said in the sessions that a reader follows whole. */
export const messagesFor = (news: News, reader: Reader, rhythms: readonly Rhythm[]): NewsMessage[] =>
  news.messages.filter((message) => {
    const here = followed(reader, message.session, rhythms)
    return here && here.rhythm !== 'mine' && inWindow(message, here, reader)
  })

/** How many there are that were published too long ago to look at each: all that were, for who has read none of these. */
export const beforeFor = ({ before, items }: News, reader: Reader): number =>
  before > 0 && reader.from < (items[0]?.at ?? 0) && reader.rhythm !== 'mine' ? before : 0

/** More than a person reads in a morning. */
export const MOST_LISTED = 60

/** Those there is room for: what concerns the reader, the highlights, then the first of each thread before the second of any. */
export function withRoom(
  chosen: readonly Chosen[],
  { room = MOST_LISTED, first = [] as readonly number[] } = {},
): Set<number> {
  const seen = new Map<number, number>()
  const ranked = chosen.map(({ item: { number, thread }, concern }) => {
    if (concern) return { number, rank: -2 }
    if (first.includes(number)) return { number, rank: -1 }
    const rank = seen.get(thread) ?? 0
    seen.set(thread, rank + 1)
    return { number, rank }
  })
  return new Set(
    ranked
      .sort((a, b) => a.rank - b.rank)
      .slice(0, room)
      .map(({ number }) => number),
  )
}
