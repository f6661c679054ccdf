import { randomUUID } from 'node:crypto'
import { askExperts } from '@/lib/contributions/ask-experts'
import { inviteExpert } from '@/lib/experts/invite-expert'
import { readExperts } from '@/lib/experts/read-experts'
import { publishContribution } from '@/lib/moderation/publish-contribution'
import { withKey } from './desk'
import type { Player, Stage } from './stage'

async function database() {
  const [{ db }, schema, { eq }] = await Promise.all([
    import('@/db/client'),
    import('@/db/schema'),
    import('drizzle-orm'),
  ])
  return { db, schema, eq }
}

export async function addressOf({ personId }: Player): Promise<string> {
  const { db, schema, eq } = await database()
  const [row] = await db.select().from(schema.person).where(eq(schema.person.id, personId))
  return row?.email ?? ''
}

/** Somebody of the cast who was invited to the session and has taken the part. */
export async function becomesExpert({ claire, session }: Stage, player: Player, texts: object = {}): Promise<void> {
  const { db, schema, eq } = await database()
  const email = await addressOf(player)
  await claire.does(inviteExpert, withKey({ sessionId: session.id, email, language: 'it', ...texts }))
  await db.update(schema.participant).set({ role: 'expert' }).where(eq(schema.participant.id, player.participantId))
}

export const listOf = ({ anonymous, conference }: Stage, asked: object = {}, reader: Player = anonymous) =>
  reader.does(readExperts, { slug: conference.slug, position: 1, ...asked })

export const expertsOf = async (at: Stage) => (await listOf(at)).experts

export const question = ({ thread }: Pick<Stage, 'thread'>, more: object = {}) => ({
  key: randomUUID(),
  threadId: thread.id,
  language: 'ar',
  text: 'ما هي الوثائق اللازمة للعودة؟',
  ...more,
})

/** Asked by somebody and published by Claire. */
export async function askedBy(at: Stage, author: Player, more: object = {}) {
  const { contributionId } = await author.does(askExperts, question(at, more))
  const { number } = await at.claire.does(publishContribution, withKey({ contributionId, revision: 1 }))
  return { contributionId, number }
}

/** A stage on which bruno is an expert of the session. */
export async function withExpert(at: Stage) {
  await becomesExpert(at, at.bruno, { 'presentation-it': 'Avvocato a Torino.' })
  const [expert] = await expertsOf(at)
  return { ...at, expertId: expert?.id ?? '' }
}

export const assignment = (at: Stage, number: number, expertId: string) =>
  withKey({ sessionId: at.session.id, number, expertId })
