import { and, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { StatementKind } from '@/lib/outcomes/view'
import type { Place } from './contributions'
import { instantOf } from './instants'
import statements from './synthesis.json'

/** What session 1 says in the end, by statements with what each rests on: written by Claire, read and published by Paolo. */
export async function insertSynthesis({ tx, conferenceId, people, now }: Place): Promise<void> {
  const first = and(eq(schema.session.conferenceId, conferenceId), eq(schema.session.position, 1))
  const [session] = await tx.select({ id: schema.session.id }).from(schema.session).where(first)
  const of = eq(schema.contribution.conferenceId, conferenceId)
  const contributions = await tx.select().from(schema.contribution).where(of)
  const numbered = new Map(contributions.map(({ id, number }) => [number, id]))
  const [sessionId, byId] = [session?.id ?? '', people.get('claire@example.org') ?? '']
  const [begunAt, publishedAt] = [instantOf('N-8d 10:00', now), instantOf('N-7d 12:00', now)]
  const published = statements.map(({ kind, texts, cites }) => ({
    ...{ id: crypto.randomUUID(), kind: kind as StatementKind, texts },
    cites: cites.map((number) => ({ id: numbered.get(number) ?? '', number })),
  }))
  for (const [index, { id, kind, texts, cites }] of published.entries()) {
    const content = { kind, texts, cites: cites.map((one) => one.id), byId }
    await tx.insert(schema.statement).values({ id, sessionId, position: index + 1, ...content, changedAt: begunAt })
    await tx.insert(schema.statementRevision).values({ statementId: id, revision: 1, ...content, at: begunAt })
  }
  await tx
    .insert(schema.synthesis)
    .values({ sessionId, revision: published.length, publishedRevision: published.length, begunAt })
  await tx.insert(schema.synthesisVersion).values({
    ...{ sessionId, number: 1, statements: published, publishedAt, proposedById: byId },
    cites: [...new Set(published.flatMap(({ cites }) => cites.map(({ id }) => id)))],
    approvedById: people.get('paolo@example.org') ?? '',
  })
}
