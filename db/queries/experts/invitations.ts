import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { expert, invitation } from '@/db/schema'
import type { Role } from '@/lib/caller'
import type { InLocales, Locale } from '@/lib/text/locales'
import type { BoxTexts } from '../threads'
import { readJson } from '../views'

export interface InvitingSession extends BoxTexts {
  id: string
  position: number
  conferenceId: string
  slug: string
  conferenceTitle: InLocales
}

export function sessionToInvite(tx: Tx, sessionId: string): Promise<InvitingSession | undefined> {
  return readJson<InvitingSession>(
    tx,
    sql`
    select json_build_object('id', s.id, 'position', s.position, 'conferenceId', c.id, 'slug', c.slug,
      'conferenceTitle', c.title, 'opensAt', s.opens_at, 'closesAt', s.closes_at, 'lateUntil', s.late_until,
      'synthesisedAt', s.synthesised_at, 'archivedAt', c.archived_at) as json
    from session s join conference c on c.id = s.conference_id where s.id = ${sessionId}`,
  )
}

export interface Writer {
  role: Role
  language: Locale
  /** Nothing for who writes through a relay. */
  address: string | null
}

/** Who wrote a published contribution, for those who know them by that. */
export function writerOf(tx: Tx, { conferenceId, number }: { conferenceId: string; number: number }) {
  return readJson<Writer>(
    tx,
    sql`
    select json_build_object('role', p.role, 'language', p.language, 'address', n.email) as json
    from contribution k join participant p on p.id = k.author_id left join person n on n.id = p.person_id
    where k.conference_id = ${conferenceId} and k.number = ${number} and k.withdrawn_at is null`,
  )
}

/** Invites once to a session; what is said of them the second time takes the place of what was said. */
export async function putExpert(tx: Tx, made: typeof expert.$inferInsert): Promise<void> {
  const said = Object.keys(made.presentation).length > 0
  await tx
    .insert(expert)
    .values(made)
    .onConflictDoUpdate({
      target: [expert.sessionId, expert.email],
      set: { presentation: said ? made.presentation : expert.presentation },
    })
}

/** Whether somebody of this address has the part of an expert in the conference already. */
export async function isExpert(tx: Tx, { conferenceId, email }: { conferenceId: string; email: string }) {
  const found = await tx.execute(sql`select from participant p join person n on n.id = p.person_id
    where p.conference_id = ${conferenceId} and n.email = ${email} and p.role = 'expert'`)
  return found.length > 0
}

/** Offers the part; never over an open invitation to the team, which is a coordinator's to make. */
export async function offerPart(tx: Tx, made: typeof invitation.$inferInsert): Promise<void> {
  const { byId, invitedAt } = made
  await tx
    .insert(invitation)
    .values(made)
    .onConflictDoUpdate({
      target: [invitation.conferenceId, invitation.email],
      set: { role: made.role, byId, invitedAt, acceptedAt: null },
      setWhere: sql`${invitation.role} = 'expert' or ${invitation.acceptedAt} is not null`,
    })
}

export interface SessionExpert {
  expertId: string
  participantId: string
  address: string
  language: Locale
}

/** The experts of a session who have taken the part: whom one can ask, and who is told what they are to answer. */
export async function sessionExperts(tx: Tx, sessionId: string): Promise<SessionExpert[]> {
  const experts = await readJson<SessionExpert[]>(
    tx,
    sql`
    select json_agg(json_build_object('expertId', x.id, 'participantId', p.id,
      'address', n.email, 'language', p.language)) as json
    from expert x join session s on s.id = x.session_id join person n on n.email = x.email
      join participant p on p.person_id = n.id and p.conference_id = s.conference_id and p.role = 'expert'
    where x.session_id = ${sessionId}`,
  )
  return experts ?? []
}
