import { z } from 'zod'
import type { Db } from '@/db/client'
import { newsBetween } from '@/db/queries/digests'
import { editionsFor, type PreviewAsked, readPreviewAsked } from '@/db/queries/editions/read'
import { config } from '@/lib/config'
import { defineReading } from '@/lib/reading'
import { locales } from '@/lib/text/locales'
import { optional } from '@/lib/text/names'
import { newsFor } from '../news'
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

const DAY_MS = 86_400_000

/** What somebody has not been sent yet; for nobody in particular, what is new since yesterday. */
function windowOf({ reader, now }: PreviewAsked) {
  const from = reader ? new Date(reader.digestedTo) : new Date(Date.parse(now) - DAY_MS)
  return { from: from.toISOString(), to: new Date(now).toISOString() }
}

async function load(db: Db, asked: Asked) {
  const page = await readPreviewAsked(db, { ...asked, participantId: asked.as })
  if (!page) return undefined
  const { conferenceId } = page
  const window = windowOf(page)
  const [news, editions] = await Promise.all([
    newsBetween(db, { conferenceId, ...window }),
    editionsFor(db, [{ conferenceId, dayOn: asked.dayOn }]),
  ])
  return { ...page, window, news, edition: [...editions.values()][0] }
}

/** The digest of a day as it would be now, in a language or as somebody would get it; nothing where there is nothing to read. */
export const readPreview = defineReading({
  input,
  load,
  may: 'edition.write',
  show: ({ news, edition, window, reader, found, ...page }, _, asked) => {
    const locale = reader?.language ?? asked.reads
    // No address of somebody's own stands in it: whoever looks could leave in their name.
    const nobody = { participantId: '', mailToken: 'preview' }
    const readsAs = { ...nobody, ...reader, locale, origin: config.origin, window }
    const own = news && newsFor(news, readsAs)
    return { ...page, locale, reader, found, digest: own ? withEdition(own, edition, locale) : null }
  },
})
