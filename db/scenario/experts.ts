import { eq, inArray } from 'drizzle-orm'
import * as schema from '@/db/schema'
import type { InLocales } from '@/lib/text/locales'
import type { Place } from './contributions'
import { instantOf } from './instants'

/** Who is invited to which sessions; a language that is missing shows how that is flagged. */
const invited: { person: string; sessions: number[]; presentation: InLocales }[] = [
  {
    person: 'P05',
    sessions: [1, 3],
    presentation: {
      fr: 'Avocate à Casablanca ; documents de départ et de retour, droits de la famille.',
      ar: 'محامية في الدار البيضاء؛ وثائق السفر والعودة وحقوق الأسرة.',
      it: 'Avvocata a Casablanca; documenti di partenza e di ritorno, diritti della famiglia.',
    },
  },
  { person: 'P10', sessions: [2], presentation: { fr: 'Suit les projets des Marocains d’Italie en microfinance.' } },
  {
    person: 'P15',
    sessions: [3],
    presentation: {
      it: 'Mediatrice interculturale a Bologna: scuola, lingue, ritorno dei figli.',
      fr: 'Médiatrice interculturelle à Bologne : école, langues, retour des enfants.',
      ar: 'وسيطة ثقافية في بولونيا: المدرسة واللغات وعودة الأبناء.',
      en: 'Intercultural mediator in Bologna: school, languages, the return of children.',
    },
  },
]

/** Contributions of the scenario that ask: one not assigned, one assigned, one answered. */
const asked: { number: number; session: number; of?: string; assignedTo?: string; answer?: number }[] = [
  { number: 3, session: 1 },
  { number: 20, session: 3, of: 'P15', assignedTo: 'P15', answer: 21 },
  { number: 22, session: 3, assignedTo: 'P05' },
  { number: 23, session: 3 },
]

/** The experts of the sessions, and what they were asked. */
export async function insertExperts({ tx, conferenceId, people, now }: Place): Promise<void> {
  const sessions = await tx.select().from(schema.session).where(eq(schema.session.conferenceId, conferenceId))
  const sessionId = (position: number) => sessions.find((one) => one.position === position)?.id ?? ''
  const byId = people.get('claire@example.org') ?? ''
  const experts = new Map<string, string>()
  const invitedAt = instantOf('N-17d 09:00', now)
  const role = 'expert' as const
  for (const { person, sessions: of, presentation } of invited) {
    const email = `${person.toLowerCase()}@example.org`
    const invitation = { conferenceId, email, role, byId, invitedAt, acceptedAt: invitedAt }
    await tx.insert(schema.invitation).values(invitation)
    for (const position of of) {
      const values = { sessionId: sessionId(position), email, presentation, byId, invitedAt }
      const [row] = await tx.insert(schema.expert).values(values).returning({ id: schema.expert.id })
      experts.set(`${person} ${position}`, row?.id ?? '')
    }
  }
  const ids = invited.flatMap(({ person }) => people.get(person) ?? [])
  await tx.update(schema.participant).set({ role }).where(inArray(schema.participant.id, ids))
  const contributions = await tx
    .select({ id: schema.contribution.id, number: schema.contribution.number })
    .from(schema.contribution)
    .where(eq(schema.contribution.conferenceId, conferenceId))
  const idOf = (number: number | undefined) => contributions.find((one) => one.number === number)?.id
  for (const { number, session, of, assignedTo, answer } of asked) {
    const expertId = (person: string | undefined) => (person && experts.get(`${person} ${session}`)) || null
    await tx.insert(schema.ask).values({
      contributionId: idOf(number) ?? '',
      sessionId: sessionId(session),
      expertId: expertId(of),
      assignedToId: expertId(assignedTo),
      assignedById: assignedTo ? byId : null,
      assignedAt: assignedTo ? instantOf('N-0d 08:00', now) : null,
      answerId: answer ? idOf(answer) : null,
    })
  }
}
