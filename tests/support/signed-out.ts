import { readThreadPage } from '@/db/queries/threads'
import { contributionViewIn } from '@/db/queries/views'
import { readProgramme } from '@/lib/conferences/read-programme'
import { readSession } from '@/lib/conferences/read-session'
import { PAGE } from '@/lib/contributions/place'
import { readModeration } from '@/lib/moderation/record/read-moderation'
import { readMessage } from '@/lib/outcomes/messages/read-message'
import { readSynthesis } from '@/lib/outcomes/syntheses/read-synthesis'
import { readGlossary } from '@/lib/renderings/terms/read-glossary'
import { searchContributions } from '@/lib/search/search-contributions'
import type { Stage } from './stage'

/** All that the pages of a conference show to anybody, but for the time; and the version of pages beside it. */
export async function shownToAnybody({ anonymous, conference: { slug } }: Stage) {
  const { db } = await import('@/db/client')
  const { pageVersion } = await import('@/db/schema')
  const thread = { slug, position: 1, after: null, line: null, limit: PAGE }
  const shown = [
    await anonymous.does(readProgramme, {}),
    await anonymous.does(readProgramme, { slug }),
    await anonymous.does(readSession, { slug, position: 1 }),
    // As the database says it: what is kept of a thread is true by the very version that is looked at here.
    await readThreadPage(db, thread, contributionViewIn('fr')),
    await readThreadPage(db, thread, contributionViewIn('it')),
    await anonymous.does(readSynthesis, { slug, position: 1, reads: 'fr' }).catch(() => null),
    await anonymous.does(readMessage, { slug, number: 1 }).catch(() => null),
    await anonymous.does(readGlossary, { slug }),
    await anonymous.does(readModeration, { slug }),
    await anonymous.does(searchContributions, { slug, q: 'texte' }),
  ]
  const pages = JSON.stringify(shown, (name, value) => (name === 'now' ? undefined : value))
  const [row] = await db.select().from(pageVersion)
  return { pages, version: row?.number }
}
