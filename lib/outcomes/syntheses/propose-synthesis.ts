import { z } from 'zod'
import { holdSynthesis, markProposed, readStatements } from '@/db/queries/syntheses/publish'
import { sessionToSum } from '@/db/queries/syntheses/write'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { askSecond } from '@/lib/second'
import { locales } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { readingAt, wholeIn } from '../rules/publishing'

/** Whoever has read a synthesis through, as it stands, puts it before a second reader, for whom the others of the desk are asked. */
export const proposeSynthesis = defineUseCase({
  input: z.object({ key: z.uuid(), sessionId: z.uuid(), revision: wholeNumber }),
  load: (tx, { sessionId }) => sessionToSum(tx, sessionId),
  may: 'synthesis.write',

  async run(setting, { revision }, session) {
    const { tx, caller, now, record } = setting
    const { id: sessionId, conferenceId, archivedAt, position } = session
    if (archivedAt) throw new Refusal('conflict', 'synthesis.archived')
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId) throw new Refusal('not-found', 'refusal.not-found')
    const draft = await holdSynthesis(tx, sessionId)
    if (draft?.revision !== revision) throw new Refusal('conflict', 'synthesis.changed-since')
    if (readingAt(draft) === 'published') throw new Refusal('conflict', 'synthesis.nothing-new')
    const whole = wholeIn(await readStatements(tx, sessionId), locales)
    if (whole.length === 0) throw new Refusal('conflict', 'synthesis.in-no-language')
    await markProposed(tx, sessionId, { revision, byId, at: now })
    await record({ type: 'synthesis.changed', conferenceId, sessionId })
    await askSecond(setting, { ...session, of: 'synthesis', byId, place: `syntheses/${position}` })
    return { sessionId }
  },
})
