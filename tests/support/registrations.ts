import { eq } from 'drizzle-orm'
import { register } from '@/lib/people/register'
import { withKey } from './desk'
import type { Player, Stage } from './stage'

/** What the form of a registration sends. */
export const filledIn = ({ conference }: Pick<Stage, 'conference'>, more: object = {}) =>
  withKey({
    conferenceId: conference.id,
    country: 'MA',
    language: 'ar',
    display: 'first-name',
    name: 'نادية',
    city: 'الرباط',
    sector: 'association',
    rhythm: 'daily',
    publish: 'on',
    digest: 'on',
    adult: 'on',
    ...more,
  })

/** From now on the team decides who takes part. */
export async function byApproval({ conference }: Pick<Stage, 'conference'>): Promise<void> {
  const { db } = await import('@/db/client')
  const schema = await import('@/db/schema')
  await db.update(schema.conference).set({ admission: 'approval' }).where(eq(schema.conference.id, conference.id))
}

/** Somebody asks to take part where the team decides; the id of what waits then. */
export async function waitingToEnter(scene: Pick<Stage, 'conference'>, who: Player, more: object = {}) {
  await byApproval(scene)
  await who.does(register, filledIn(scene, more))
  const { db } = await import('@/db/client')
  const { registration } = await import('@/db/schema')
  const rows = await db.select().from(registration).where(eq(registration.personId, who.personId))
  return rows.find(({ decidedAt }) => decidedAt === null)?.id ?? ''
}

/** What the form sends with one that is ticked. */
export const admitting = ({ conference }: Pick<Stage, 'conference'>, id: string) => ({
  conferenceId: conference.id,
  registrationIds: id,
  listed: id,
})
