import { z } from 'zod'
import type { Db } from '@/db/client'
import { newsBetween, newsTexts } from '@/db/queries/digests/news'
import type { DigestReader } from '@/db/queries/digests/readers'
import { editionsFor, type PreviewAsked, readPreviewAsked } from '@/db/queries/editions/read'
import { config } from '@/lib/config'
import type { Rhythm } from '@/lib/people/rules'
import { defineReading } from '@/lib/reading'
import { locales } from '@/lib/text/locales'
import { optional } from '@/lib/text/names'
import { chosenFor, withRoom } from '../choosing'
import { longestFor, newsFor } from '../news'
import { dayOn } from './deciding'
import { withEdition } from './placing'

const input = z.object({
  slug: z.string().max(80),
  dayOn,
  reads: z.enum(locales),
  named: z.string().max(200).default(''),
  as: optional(z.uuid()),
})

type Asked = z.output<typeof input>

/** The rhythms of whoever gets a digest of a day. */
const byTheDay: Rhythm[] = ['daily', 'weekly', 'mine']
const DAY_MS = 86_400_000
const MS = 1000

/** What is looked at for nobody in particular: everything new since yesterday. */
function anybody({ conferenceId, now }: PreviewAsked, slug: string): DigestReader {
  const to = Date.parse(now) * MS
  const nobody = { participantId: '', mailToken: '', ownIds: [], sessions: {}, read: {} }
  return { ...nobody, conferenceId, slug, rhythm: 'daily', paused: false, from: to - DAY_MS * MS, to }
}

const instant = (micros: number): string => new Date(Math.floor(micros / MS)).toISOString()

async function load(db: Db, asked: Asked) {
  const page = await readPreviewAsked(db, { ...asked, participantId: asked.as })
  if (!page) return undefined
  const { conferenceId } = page
  const reads = page.reader?.reads ?? anybody(page, asked.slug)
  const window = { from: instant(earliest(reads)), to: instant(reads.to + MS) }
  const [news, editions] = await Promise.all([
    newsBetween(db, { conferenceId, ...window }),
    editionsFor(db, [{ conferenceId, dayOn: asked.dayOn }]),
  ])
  const edition = [...editions.values()][0]
  const own = news ? chosenFor(news, reads, byTheDay) : []
  const chosen = typeof own === 'string' ? [] : own
  const numbers = [...withRoom(chosen, { first: edition?.highlights ?? [] })]
  const texts = await newsTexts(db, { conferenceId, numbers, longest: longestFor(byTheDay) })
  return {
    ...page,
    reads,
    window: { ...window, from: instant(reads.from) },
    told: news && { news, chosen, texts, edition },
  }
}

const earliest = ({ from, sessions }: DigestReader): number =>
  Math.min(from, ...Object.values(sessions).map((session) => session.from))

/** The digest of a day as it would be now, in a language or as somebody would get it; nothing where there is nothing to read. */
export const readPreview = defineReading({
  input,
  load,
  may: 'edition.write',
  show: ({ told, reads, window, reader, found, now, conferenceId }, _, asked) => {
    const locale = reader?.language ?? asked.reads
    // No address of somebody's own stands in it: whoever looks could leave in their name.
    const as = { ...reads, mailToken: 'preview', locale, origin: config.origin, rhythms: byTheDay, window }
    const own = told && newsFor(told, as)
    const { participantId = null, shownAs = '' } = reader ?? {}
    const who = participantId ? { participantId, shownAs, byTheDay: getsByTheDay(reads) } : null
    return {
      now,
      conferenceId,
      locale,
      reader: who,
      found,
      digest: own ? withEdition(own, told?.edition, locale) : null,
    }
  },
})

const getsByTheDay = ({ rhythm, paused, sessions }: DigestReader): boolean =>
  !paused && [rhythm, ...Object.values(sessions).map((session) => session.rhythm)].some((one) => byTheDay.includes(one))
