import { eq, isNotNull } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'

/** Each published contribution of the demo, with who wrote it and what it answers, as the tables have them. */
export async function publishedRows() {
  const { db } = await import('@/db/client')
  const { contribution, participant, session, thread } = await import('@/db/schema')
  const answered = alias(contribution, 'answered')
  const answeredAuthor = alias(participant, 'answered_author')
  return db
    .select({
      number: contribution.number,
      session: session.position,
      language: contribution.language,
      channel: contribution.channel,
      words: contribution.words,
      authorId: participant.id,
      country: participant.country,
      sector: participant.sector,
      display: participant.display,
      answers: { number: answered.number, language: answered.language },
      answersCountry: answeredAuthor.country,
    })
    .from(contribution)
    .innerJoin(participant, eq(participant.id, contribution.authorId))
    .innerJoin(thread, eq(thread.id, contribution.threadId))
    .innerJoin(session, eq(session.id, thread.sessionId))
    .leftJoin(answered, eq(answered.id, contribution.replyToId))
    .leftJoin(answeredAuthor, eq(answeredAuthor.id, answered.authorId))
    .where(isNotNull(contribution.number))
    .orderBy(contribution.number)
}

export type PublishedRow = Awaited<ReturnType<typeof publishedRows>>[number]

/** How many there are of each. */
export function countedBy<Row>(rows: Row[], of: (row: Row) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const row of rows) counts[of(row)] = (counts[of(row)] ?? 0) + 1
  return counts
}

/** One row of each who wrote. */
export const byPerson = (rows: PublishedRow[]): PublishedRow[] => [
  ...new Map(rows.map((row) => [row.authorId, row])).values(),
]

/** Darija in Arabic letters or Latin ones is counted with Arabic. */
export const family = (language: string): string => (language.startsWith('ar') ? 'ar' : language)
