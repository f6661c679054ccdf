import { and, eq } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { Place } from './contributions'
import { instantOf } from './instants'

const DAY_MS = 86_400_000
const dayOf = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toLocaleDateString('sv-SE', { timeZone: 'Europe/Rome' })

/** What was promised for the third session: one late, one to come. */
const promised = [
  { who: 'Coopérative des femmes de Tiznit', about: 'Le récit de leur premier marché.', due: -1 },
  { who: 'Sportello migranti, Torino', about: 'Tre domande che ricevono ogni settimana.', due: 2 },
]

/** What the organisers planned and were promised, and who looks after the desk this week: one day after the other. */
export async function insertConduct({ tx, conferenceId, people, now }: Place): Promise<void> {
  const byId = people.get('paolo@example.org') ?? ''
  const at = instantOf('N-4d 09:00', now)
  const [third] = await tx
    .select({ id: schema.session.id })
    .from(schema.session)
    .where(and(eq(schema.session.conferenceId, conferenceId), eq(schema.session.position, 3)))
  const languages = ['fr' as const, 'it' as const, 'ar' as const]
  const sectors = ['association' as const, 'finance' as const]
  const plan = { countries: ['MA', 'IT'], languages, sectors, contributions: 30, mostShare: 30 }
  await tx.insert(schema.plan).values({ conferenceId, ...plan, byId, at })
  for (const { who, about, due } of promised)
    await tx
      .insert(schema.promise)
      .values({ conferenceId, sessionId: third?.id ?? '', who, about, dueOn: dayOf(now, due), byId, at })
  const moderator = and(eq(schema.participant.conferenceId, conferenceId), eq(schema.participant.role, 'moderator'))
  const desk = await tx.select({ id: schema.participant.id }).from(schema.participant).where(moderator)
  const days = Array.from({ length: 7 }, (_, day) => dayOf(now, day))
  const duties = days.flatMap((dayOn, day) => {
    const participantId = desk[day % Math.max(1, desk.length)]?.id
    return participantId ? [{ participantId, dayOn, byId }] : []
  })
  if (duties.length > 0) await tx.insert(schema.duty).values(duties)
}
