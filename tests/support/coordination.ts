import { randomUUID } from 'node:crypto'
import type { Caller } from '@/lib/caller'
import { addQuestion } from '@/lib/coordination/add-question'
import { addSession } from '@/lib/coordination/add-session'
import { createConference } from '@/lib/coordination/create-conference'
import { withKey } from './desk'
import type { Player } from './stage'

/** What the form of a new conference sends. */
export const newConference = (more: object = {}) => ({
  key: randomUUID(),
  slug: `acqua-${randomUUID().slice(0, 8)}`,
  name: 'Paolo Rinaldi',
  country: 'IT',
  'title-it': 'Acqua e oasi',
  'title-fr': 'Eau et oasis',
  'title-ar': '',
  'welcome-it': 'Benvenuti.',
  ...more,
})

export const newSession = (conferenceId: string, more: object = {}) => ({
  key: randomUUID(),
  conferenceId,
  opensAt: '2026-11-20T09:00',
  closesAt: '2026-11-27T23:59',
  'title-fr': 'Partager l’eau',
  'note-fr': 'Qui décide, et comment.',
  ...more,
})

/** The same person as the database knows them after they took a part somewhere. */
export async function asKnownNow(player: Player): Promise<Player> {
  const { db } = await import('@/db/client')
  const { participant } = await import('@/db/schema')
  const { eq } = await import('drizzle-orm')
  const rows = await db.select().from(participant).where(eq(participant.personId, player.personId))
  const participations = rows.map(({ id, conferenceId, role, name }) => ({
    conferenceId,
    participantId: id,
    role,
    shownAs: name,
  }))
  const caller = { ...player.caller, participations } as Caller
  return { ...player, caller, does: (act, input) => act(caller, input) as never }
}

/** A conference with one session and one question, begun by somebody who coordinates it since. */
export async function begunBy(player: Player) {
  const { conferenceId, slug } = await player.does(createConference, newConference())
  const coordinator = await asKnownNow(player)
  const { sessionId } = await coordinator.does(addSession, newSession(conferenceId))
  const { questionId } = await coordinator.does(addQuestion, withKey({ sessionId, 'text-fr': 'Qui décide ?' }))
  return { conferenceId, slug, sessionId, questionId, coordinator }
}
