import { z } from 'zod'
import { ownInThread, readThreadPage } from '@/db/queries/threads'
import { boxOf, phaseAt } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { PAGE, placeText } from './place'

/** `12.15`: the root and the number after which a page begins. */
const placeAsked = z
  .string()
  .regex(/^\d{1,9}\.\d{1,9}$/)
  .transform((text) => {
    const [root = 0, number = 0] = text.split('.').map(Number)
    return { root, number }
  })

/** One page of a thread, with its session's box and what the caller alone has in it. */
export const readThread = defineReading({
  input: z.object({
    slug: z.string().max(80),
    position: z.coerce.number().int().min(1).max(1_000_000),
    // An address that somebody shortened shows the beginning rather than nothing.
    after: placeAsked.nullish().catch(null),
  }),
  async load(db, { slug, position, after }, caller) {
    const [page, own] = await Promise.all([
      readThreadPage(db, { slug, position, after: after ?? null, limit: PAGE }),
      caller.kind === 'person' ? ownInThread(db, { slug, position, personId: caller.personId }) : undefined,
    ])
    return page && { ...page, own }
  },
  may: 'conference.read',
  show({ own, contributions, heardTo, older, session, thread, ...page }, _, { after }) {
    const more = contributions.length > PAGE
    const { title, position, ...news } = session
    return {
      ...page,
      thread,
      session: { position, title, phase: phaseAt(boxOf(session), new Date(page.now)) },
      own: own ?? null,
      /** Where the page before this one begins; empty when that is the first, null when there is none. */
      older: after ? placeText(older) : null,
      view: {
        after: after ?? null,
        limit: PAGE,
        contributions: contributions.slice(0, PAGE),
        more,
        published: thread.published,
        heardTo,
        session: news,
      },
    }
  },
})
