import { and, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Place } from './contributions'
import { instantOf } from './instants'

/** The session that is open takes proposals, and one waits for the desk. */
export async function insertProposal({ tx, conferenceId, people, now }: Place): Promise<void> {
  const third = and(eq(schema.session.conferenceId, conferenceId), eq(schema.session.position, 3))
  const [session] = await tx
    .update(schema.session)
    .set({ proposalsSince: instantOf('N-6d 09:00', now) })
    .where(third)
    .returning({ id: schema.session.id })
  const authorId = people.get('P15')
  if (!session || !authorId) throw new Error('the demo has no session or nobody to propose a thread')
  await tx.insert(schema.threadProposal).values({
    conferenceId,
    sessionId: session.id,
    authorId,
    language: 'it',
    title: 'La lingua della scuola al ritorno',
    about:
      'Molti figli hanno studiato solo in italiano. Vorrei una discussione a parte su come li accoglie la scuola in Marocco, e su che cosa si può preparare prima di partire.',
    proposedAt: instantOf('N-1d 10:00', now),
  })
}
