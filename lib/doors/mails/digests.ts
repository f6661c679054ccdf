import { db } from '@/db/client'
import type { Claimed, Covered } from '@/db/queries/deliveries'
import type { News, NewsText } from '@/db/queries/digests/news'
import { type DigestReader, digestReaders } from '@/db/queries/digests/readers'
import type { EditionText } from '@/db/queries/editions/read'
import { compose } from '@/emails'
import { config } from '@/lib/config'
import { type Chosen, chosenFor, followed, withRoom } from '@/lib/digests/choosing'
import { withEdition } from '@/lib/digests/editions/placing'
import { longestFor, newsFor } from '@/lib/digests/news'
import type { UnsentReason } from '@/lib/digests/rules/ledger'
import { type Editions, editionIn, editionsAround } from './editions'
import type { Letter } from './outgoing'
import type { Published } from './published'

/** What the digests of a batch need, read once for all of a conference. */
export interface Surroundings {
  readers: Map<string, DigestReader>
  news: Map<string, News | undefined>
  chosen: Map<string, Chosen[] | UnsentReason>
  texts: Map<string, ReadonlyMap<number, NewsText>>
  editions: Editions
}

/** Nothing to send, and why; what it covers counts as sent. */
export interface Unsent {
  unsent: UnsentReason
  covers?: Covered
}

const HOUR = 3_600_000_000
/**
 * A span as wide as the windows, in whole hours, so that most batches of a morning have the same: what is in it and not
 * in a reader's own window is told apart to the microsecond.
 */
const spanOf = (readers: DigestReader[]) => {
  const from = Math.min(
    ...readers.flatMap((reader) => [reader.from, ...Object.values(reader.sessions).map((s) => s.from)]),
  )
  const to = Math.max(...readers.map((reader) => reader.to))
  const hour = (hours: number) => new Date((hours * HOUR) / 1000).toISOString()
  return { from: hour(Math.floor(from / HOUR)), to: hour(Math.ceil(to / HOUR)) }
}

export async function surroundings(claimed: Claimed[], published: () => Promise<Published>): Promise<Surroundings> {
  const subscribed = claimed.filter(({ kind }) => kind === 'digest' || kind === 'letter')
  const readers = await digestReaders(
    db,
    subscribed.map(({ id }) => id),
  )
  const around: Surroundings = { readers, news: new Map(), chosen: new Map(), texts: new Map(), editions: new Map() }
  const digests = claimed.filter(({ id, kind }) => kind === 'digest' && readers.has(id))
  if (digests.length === 0) return around
  const [editions, known] = await Promise.all([
    editionsAround(digests.flatMap((digest) => dayOf(digest, readers.get(digest.id)))),
    published(),
  ])
  around.editions = editions
  for (const conferenceId of new Set(digests.map(({ id }) => readers.get(id)?.conferenceId ?? '')))
    await readConference(around, { conferenceId, digests, published: known })
  return around
}

interface Conference {
  conferenceId: string
  digests: Claimed[]
  published: Published
}

async function readConference(
  { readers, news, chosen, texts, editions }: Surroundings,
  { conferenceId, digests, published }: Conference,
) {
  const here = digests.filter(({ id }) => readers.get(id)?.conferenceId === conferenceId)
  const those = here.flatMap(({ id }) => readers.get(id) ?? [])
  const fresh = await published.news({ conferenceId, ...spanOf(those) })
  news.set(conferenceId, fresh)
  if (!fresh) return
  const numbers = new Set<number>()
  for (const digest of here) {
    const { id, rhythms } = digest
    const reader = readers.get(id)
    if (!reader) continue
    const first = editionOf(digest, reader, editions)?.highlights ?? []
    const own = chosenFor(fresh, reader, rhythms ?? [])
    chosen.set(id, own)
    if (typeof own !== 'string') for (const number of withRoom(own, { first })) numbers.add(number)
  }
  const longest = longestFor(here.flatMap(({ rhythms }) => rhythms ?? []))
  texts.set(conferenceId, await published.texts({ conferenceId, numbers: [...numbers], longest }))
}

/** The day of a digest; what comes by itself when it is published is of none. */
const dayOf = ({ windowTo: to, rhythms }: Claimed, reader: DigestReader | undefined) =>
  reader && to && !rhythms?.includes('each') ? [{ conferenceId: reader.conferenceId, to }] : []

function editionOf(digest: Claimed, reader: DigestReader, editions: Editions): EditionText | undefined {
  const [day] = dayOf(digest, reader)
  return day && editionIn(editions, day)
}

/** What a digest is about: which windows move once it was sent. */
function coveredBy(reader: DigestReader, { sessions }: News, rhythms: Claimed['rhythms']): Covered {
  const due = rhythms ?? []
  return {
    main: due.includes(reader.rhythm),
    sessions: sessions.filter(({ position }) => followed(reader, position, due)).map(({ id }) => id),
  }
}

/** A mail of one contribution stands with what it answers; one of several stands with the others of its conference. */
function broughtBy({
  chosen,
  texts,
}: {
  chosen: Chosen[]
  texts: ReadonlyMap<number, NewsText>
}): Pick<Letter, 'about'> {
  const [only, ...others] = chosen
  const text = only && others.length === 0 && texts.get(only.item.number)
  return text ? { about: text.about } : {}
}

export async function writeDigest(delivery: Claimed, around: Surroundings): Promise<Letter | Unsent> {
  const reader = around.readers.get(delivery.id)
  const news = reader && around.news.get(reader.conferenceId)
  const { windowFrom: from, windowTo: to, locale, rhythms } = delivery
  if (!reader || !news || !from || !to) return { unsent: 'stopped' }
  if (reader.paused) return { unsent: 'paused' }
  const covers = coveredBy(reader, news, rhythms)
  if (!covers.main && covers.sessions.length === 0) return { unsent: 'stopped' }
  const chosen = around.chosen.get(delivery.id) ?? 'nothing-new'
  const told = {
    news,
    chosen: typeof chosen === 'string' ? [] : chosen,
    texts: around.texts.get(reader.conferenceId) ?? new Map(),
    edition: editionOf(delivery, reader, around.editions),
  }
  const own = newsFor(told, { ...reader, locale, origin: config.origin, rhythms: rhythms ?? [], window: { from, to } })
  if (!own) return { unsent: typeof chosen === 'string' ? chosen : 'nothing-new', covers }
  const data = withEdition(own, told.edition, locale)
  const letter = await compose('digest', data, locale)
  const { conferenceId, slug: listId } = reader
  return { ...letter, covers, unsubscribeUrl: data.unsubscribeUrl, listId, conferenceId, ...broughtBy(told) }
}
