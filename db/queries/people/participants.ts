import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { consent, invitation, participant, person } from '@/db/schema'
import type { Role } from '@/lib/caller'
import type { Admission } from '@/lib/people/admitting/rules'
import type { Announcements, ConsentPurpose, FirstText, PresenceChoice, Shown } from '@/lib/people/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { readJson } from '../views'
import { type OwnRegistration, registrationOf } from './standing/registrations'

export interface ConferenceToJoin {
  conferenceId: string
  slug: string
  title: InLocales
  /** Of whoever asks; nothing without a person. */
  address: string | null
  archived: boolean
  /** What somebody of the team invited this address as. */
  invitedAs: Role | null
  participantId: string | null
  /** Whether the team decides, and where this person's registration stands. */
  admission: Admission
  registration: OwnRegistration | null
}

/** A conference as somebody sees it who may join it; without a person, nobody is invited and nobody is in. */
export function conferenceToJoin(
  db: Db | Tx,
  which: { conferenceId: string } | { slug: string },
  personId: string | null,
): Promise<ConferenceToJoin | undefined> {
  const here = 'slug' in which ? sql`c.slug = ${which.slug}` : sql`c.id = ${which.conferenceId}`
  return readJson<ConferenceToJoin>(
    db,
    sql`
    select json_build_object('conferenceId', c.id, 'slug', c.slug, 'title', c.title, 'address', n.email,
      'archived', coalesce(c.archived_at <= diwan_now(), false), 'invitedAs', i.role, 'participantId', p.id,
      'admission', c.admission, 'registration', ${registrationOf}) as json
    from conference c
      left join person n on n.id = ${personId}::uuid
      left join invitation i on i.conference_id = c.id and i.email = n.email
      left join participant p on p.conference_id = c.id and p.person_id = n.id
    where ${here}`,
  )
}

type NewParticipant = Omit<typeof participant.$inferInsert, 'personId'> & { personId: string }

/** Undefined when this person is in this conference already: of two forms sent at once, one registers. */
export async function insertParticipant(tx: Tx, values: NewParticipant): Promise<string | undefined> {
  const [row] = await tx.insert(participant).values(values).onConflictDoNothing().returning({ id: participant.id })
  return row?.id
}

/** What somebody chose for their mails and pages from now on. */
export async function setLocale(
  tx: Tx,
  personId: string,
  { locale, zone }: { locale: Locale; zone: string },
): Promise<void> {
  await tx.update(person).set({ locale, zone }).where(eq(person.id, personId))
}

export async function acceptInvitation(tx: Tx, conferenceId: string, personId: string): Promise<void> {
  const email = tx.select({ email: person.email }).from(person).where(eq(person.id, personId))
  await tx
    .update(invitation)
    .set({ acceptedAt: sql`diwan_now()` })
    .where(and(eq(invitation.conferenceId, conferenceId), eq(invitation.email, email), isNull(invitation.acceptedAt)))
}

export interface Given {
  participantId: string
  purposes: { purpose: ConsentPurpose; textVersion: number }[]
  language: Locale
  /** Where it was given: a form of ours, the page a mail leads to, or a mail. */
  means: 'web' | 'mail-page' | 'email'
  /** Now, where it is not said. */
  givenAt?: Date
}

/** Writes down what was agreed to, in which words and language, and when. */
export async function giveConsents(
  tx: Tx,
  { participantId, purposes, language, means, givenAt }: Given,
): Promise<void> {
  const rows = purposes.map((given) => ({
    ...given,
    participantId,
    language,
    means,
    givenAt: givenAt ?? sql`diwan_now()`,
  }))
  if (rows.length > 0) await tx.insert(consent).values(rows)
}

/** A consent withdrawn stays as a row that says from when to when it held. */
export async function withdrawConsent(tx: Tx, participantId: string, purpose: ConsentPurpose): Promise<void> {
  await tx
    .update(consent)
    .set({ withdrawnAt: sql`diwan_now()` })
    .where(and(eq(consent.participantId, participantId), eq(consent.purpose, purpose), isNull(consent.withdrawnAt)))
}

/** Of the mails about this conference, and of the person's pages until they choose another. */
export async function setLanguage(tx: Tx, participantId: string, language: Locale): Promise<void> {
  await tx.execute(sql`
    with own as (update participant set language = ${language} where id = ${participantId} returning person_id)
    update person p set locale = ${language} from own where p.id = own.person_id`)
}

/** What somebody agrees to now; held, so that one consent is not given twice at once. */
export async function consentsOf(tx: Tx, participantId: string): Promise<string[]> {
  await tx.select({ id: participant.id }).from(participant).where(eq(participant.id, participantId)).for('update')
  const rows = await tx
    .select({ purpose: consent.purpose })
    .from(consent)
    .where(and(eq(consent.participantId, participantId), isNull(consent.withdrawnAt)))
  return rows.map(({ purpose }) => purpose)
}

/** Whoever chose to be named while they read chose it for the way they were shown then: another way asks anew. */
export async function setShown(tx: Tx, participantId: string, shown: Shown): Promise<void> {
  const { display, presence } = participant
  const still = sql`case when ${display} = ${shown.display} then ${presence} else nullif(${presence}, 'named') end`
  await tx
    .update(participant)
    .set({ ...shown, presence: still })
    .where(eq(participant.id, participantId))
}

/** What of somebody is seen while they read, and what they hear then. */
export async function setLive(
  tx: Tx,
  participantId: string,
  chosen: { presence: PresenceChoice } | { announcements: Announcements },
): Promise<void> {
  await tx.update(participant).set(chosen).where(eq(participant.id, participantId))
}

export async function setFirstText(tx: Tx, participantId: string, firstText: FirstText): Promise<void> {
  await tx.update(participant).set({ firstText }).where(eq(participant.id, participantId))
}

/** Never past what has been said, so that no notice to come is taken as read. */
export async function setNoticed(tx: Tx, participantId: string, to: number): Promise<void> {
  await tx.execute(sql`
    update participant p set noticed_to = greatest(p.noticed_to, least(${to}::int, s.last_number))
    from stream s where s.name = 'person:' || p.id and p.id = ${participantId}`)
}
