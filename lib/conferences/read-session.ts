import { z } from 'zod'
import { readSession as query } from '@/db/queries/programme'
import { ownReading } from '@/db/queries/reading/marks'
import type { Caller } from '@/lib/caller'
import { allows } from '@/lib/policy'
import { defineReading } from '@/lib/reading'
import { proposalState, takesProposals } from '@/lib/threads/rules'
import { boxOf, phaseAt, QUIET_HOURS, type TimeBoxTexts } from './rules'
import { publishedVoices, relayedVoices } from './voices'

const takingOf = ({ proposalsSince, ...box }: TimeBoxTexts & { proposalsSince: string | null }) => ({
  ...boxOf(box),
  proposalsSince: proposalsSince === null ? null : new Date(proposalsSince),
})

/** One session: its note, box and synthesis, its questions with their threads at a glance, whose voices are in it, who is invited. */
export const readSession = defineReading({
  input: z.object({ slug: z.string().max(80), position: z.coerce.number().int().min(1).max(10_000) }),
  async load(db, { slug, position }, caller) {
    const [page, own] = await Promise.all([
      query(db, { slug, position, quietHours: QUIET_HOURS }),
      caller.kind === 'person' ? ownReading(db, { slug, personId: caller.personId, session: position }) : undefined,
    ])
    return page && { ...page, own: own ?? null }
  },
  may: 'conference.read',
  show: ({ countries, ...page }, caller: Caller) => ({
    ...page,
    proposals: (page.own?.proposals ?? []).map((proposal) => ({ ...proposal, state: proposalState(proposal) })),
    mayPropose: allows('thread.propose', caller, page) && takesProposals(takingOf(page.session), new Date(page.now)),
    voices: publishedVoices(
      countries.map(({ country, contributions, voices }) => ({ country, contributions, voices })),
    ),
    relayed: relayedVoices(countries),
    session: { ...page.session, phase: phaseAt(boxOf(page.session), new Date(page.now)) },
  }),
})
