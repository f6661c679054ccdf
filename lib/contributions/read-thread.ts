import { keptWhileTrue } from '@/db/kept'
import { ownInThread } from '@/db/queries/reading/own'
import { readThreadPage, type ThreadPlace } from '@/db/queries/threads'
import { contributionViewIn } from '@/db/queries/views'
import { boxOf, phaseAt } from '@/lib/conferences/rules'
import { messageAsRead, standingOn } from '@/lib/outcomes/rules/standing'
import { defineReading } from '@/lib/reading'
import { type Locale, locales } from '@/lib/text/locales'
import { pageAsked } from './asked'
import { PAGE } from './place'
import { acknowledgingOf } from './reading/acknowledging'
import { readingOf } from './reading/mark'
import { pageOf } from './reading/turning'

interface PublicPage extends ThreadPlace {
  reads: Locale
}

/** Some hundred pages of twenty contributions. */
const PAGES_KEPT = 16_000_000

/** What of a page is the same for whoever reads it in this language. */
const publicPage = keptWhileTrue(
  (db, { reads, ...place }: PublicPage) => readThreadPage(db, place, contributionViewIn(reads)),
  { bytes: PAGES_KEPT },
)

/** One page of a thread, or of one line of replies in it, with its session's box and what the caller alone has in it. */
export const readThread = defineReading({
  input: pageAsked,
  async load(db, asked, caller) {
    const reads = asked.reads ?? (caller.kind === 'clock' ? locales[0] : caller.locale)
    const [page, own] = await Promise.all([
      publicPage({ ...asked, limit: PAGE, reads }),
      caller.kind === 'person' ? ownInThread(db, { ...asked, personId: caller.personId }) : undefined,
    ])
    return page && { ...page, own, reads }
  },
  may: 'conference.read',
  show({ own, heardTo, session, thread, root, reads, messages, syntheses, ...page }, _, { after, line }) {
    const { contributions, more, older, last } = pageOf(page, { after, limit: PAGE })
    const { title, position, ...news } = session
    const numbers = contributions.map(({ number }) => number)
    const phase = phaseAt(boxOf(session), new Date(page.now))
    return {
      now: page.now,
      conferenceId: page.conferenceId,
      conference: page.conference,
      thread,
      session: { position, title, phase },
      own: own ?? null,
      acknowledging: own && phase !== 'archived' ? acknowledgingOf(own, numbers) : null,
      reading: readingOf(own, numbers),
      citedIn: page.citedIn,
      older,
      last,
      syntheses,
      view: {
        after,
        // A line that is not there has nothing in it, and nothing will come into it.
        line: line && (root ?? line),
        limit: PAGE,
        reads,
        contributions,
        messages: standingOn(messages, { after, contributions, more }).map((one) => messageAsRead(one, reads)),
        more,
        published: thread.published,
        closedAt: thread.closedAt,
        heardTo,
        session: news,
      },
    }
  },
})
