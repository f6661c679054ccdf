import { type ContributionLine, contributionLine } from '@/db/queries/reading/lines'
import { ownInThread } from '@/db/queries/reading/own'
import { readThreadPage } from '@/db/queries/threads'
import { defineReading } from '@/lib/reading'
import { pageAsked } from '../asked'
import { LINES } from '../place'
import { readingOf } from './mark'
import { pageOf } from './turning'

/** A long thread at a glance: a hundred contributions a page, each as one line. */
export const readLines = defineReading({
  input: pageAsked,
  async load(db, asked, caller) {
    const [page, own] = await Promise.all([
      readThreadPage<ContributionLine>(db, { ...asked, limit: LINES }, contributionLine),
      caller.kind === 'person' ? ownInThread(db, { ...asked, personId: caller.personId }) : undefined,
    ])
    return page && { ...page, own }
  },
  may: 'conference.read',
  show({ own, conference, conferenceId, session, thread, root, syntheses, ...page }, _, { after, line }) {
    const { contributions: lines, ...ways } = pageOf(page, { after, limit: LINES })
    const numbers = lines.map(({ number }) => number)
    const reading = readingOf(own, numbers)
    const place = { after, line: line && (root ?? line) }
    return { conference, conferenceId, session, thread, lines, ...ways, ...place, reading, syntheses }
  },
})
