import { z } from 'zod'
import { insertMessage } from '@/db/queries/messages/write'
import { holdSynthesis, insertVersion, readStatements } from '@/db/queries/syntheses/publish'
import { type SessionToSum, sessionToSum } from '@/db/queries/syntheses/write'
import { participationIn } from '@/lib/caller'
import { boxOf } from '@/lib/conferences/rules'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase, type Setting } from '@/lib/usecase'
import { announceIn } from '../messages/announcing'
import { textsWritten } from '../messages/writing'
import { isSecondReader, readingAt, refusesPublication } from '../rules/publishing'
import type { PublishedStatement } from '../view'
import { textsOfMessage, textsOfSession } from './composing'

/**
 * A second reader publishes the synthesis that another has put before them, as they have read it. The session is
 * summarised from its first version on; that one is also said in a message of the desk's.
 */
export const approveSynthesis = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), revision: wholeNumber }),
  load: (tx, { sessionId }) => sessionToSum(tx, sessionId),
  may: 'synthesis.write',

  async run(setting, { revision }, session) {
    const { tx, caller, now, record } = setting
    const { id: sessionId, conferenceId, threadIds, slug } = session
    const refused = refusesPublication(boxOf(session), now)
    if (refused) throw new Refusal('conflict', refused.reason, refused.at ? { lateAt: refused.at.toISOString() } : {})
    const approvedById = participationIn(caller, conferenceId)?.participantId
    if (!approvedById) throw new Refusal('not-found', 'refusal.not-found')
    const draft = await holdSynthesis(tx, sessionId)
    if (!draft?.proposedById) throw new Refusal('conflict', 'synthesis.not-proposed')
    if (readingAt(draft) === 'stale' || draft.revision !== revision)
      throw new Refusal('conflict', 'synthesis.changed-since')
    if (!isSecondReader(draft, approvedById)) throw new Refusal('forbidden', 'synthesis.own')
    const statements = await readStatements(tx, sessionId)
    const number = draft.versions + 1
    const made = { sessionId, number, statements, proposedById: draft.proposedById, approvedById, publishedAt: now }
    const cites = [...new Set(statements.flatMap((one) => one.cites.map(({ id }) => id)))]
    await insertVersion(tx, { ...made, cites, texts: textsOfSession(statements) })
    // Before anything is written into a stream: whoever publishes has the conference's row first, and the streams then.
    if (number === 1) await tell(setting, session, { statements, writtenById: approvedById })
    await record({ type: 'synthesis.published', conferenceId, sessionId, threadIds, number })
    return { number, slug, position: session.position }
  },
})

interface Told {
  statements: PublishedStatement[]
  writtenById: string
}

async function tell(
  setting: Setting,
  { id: sessionId, conferenceId }: SessionToSum,
  { statements, writtenById }: Told,
) {
  const { tx, now } = setting
  const texts = await textsWritten(tx, conferenceId, textsOfMessage(statements))
  const place = { conferenceId, sessionId, threadId: null, occasion: 'synthesis' as const }
  await insertMessage(tx, { ...place, ...texts, dueBy: 'time', dueAt: now, writtenById, writtenAt: now })
  await announceIn(setting, conferenceId)
}
