import { db } from '@/db/client'
import { conferenceExists } from '@/db/queries/conferences'
import { conferenceOfThread } from '@/db/queries/threads'
import type { Caller } from '@/lib/caller'
import { allows } from '@/lib/policy'

const streamShape = /^(thread|conference|desk|person):([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/

/**
 * Whether somebody may be in a stream's audience: by the same permissions as for the pages that show the same. What is
 * not there has none, or anybody could have us keep rooms without end.
 */
export async function mayHear(caller: Caller, stream: string): Promise<boolean> {
  const [, kind, id = ''] = streamShape.exec(stream) ?? []
  if (kind === 'conference')
    return (await conferenceExists(db, id)) && allows('conference.read', caller, { conferenceId: id })
  if (kind === 'thread') {
    const conferenceId = await conferenceOfThread(db, id)
    return conferenceId !== undefined && allows('conference.read', caller, { conferenceId })
  }
  if (kind === 'desk') return allows('desk.read', caller, { conferenceId: id })
  return kind === 'person' && caller.kind === 'person' && caller.participations.some((p) => p.participantId === id)
}
