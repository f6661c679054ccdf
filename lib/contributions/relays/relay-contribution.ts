import { z } from 'zod'
import { contributionByNumber, insertContribution } from '@/db/queries/contributions'
import { insertRelayed, relayedInADay } from '@/db/queries/people/relayed'
import { threadToWriteIn } from '@/db/queries/threads'
import { participationIn } from '@/lib/caller'
import { Refusal } from '@/lib/refusal'
import { wholeNumber } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { referring } from '../citing/referring'
import { sent } from '../holding/sent'
import { insistOpen } from '../open'
import { writing, written } from '../written'
import { authorFor, relaying } from './relaying'
import { isStillToCome, RELAYED_A_DAY, RELAYED_CONSENT } from './rules'

/** A relay writes down what somebody without an account told or wrote them; it waits for a moderator as any other. */
export const relayContribution = defineUseCase({
  input: z.object({ key: z.uuid(), threadId: z.uuid(), replyTo: wholeNumber.optional(), ...writing, ...relaying }),
  load: (tx, where) => threadToWriteIn(tx, where),
  may: 'contribution.relay',

  async run(setting, input, thread) {
    const { tx, caller, now } = setting
    const { key, replyTo, means, collectedOn } = input
    const { id: threadId, conferenceId } = thread
    insistOpen(thread, now)
    const byId = participationIn(caller, conferenceId)?.participantId
    if (!byId || caller.kind !== 'person') throw new Refusal('forbidden', 'refusal.contribution-relay')
    const text = written(input, thread.wordLimit)
    if (isStillToCome(collectedOn, now))
      throw new Refusal('invalid', 'refusal.invalid').at({ collectedOn: 'field.collected-on' })
    if ((await relayedInADay(tx, byId)) >= RELAYED_A_DAY)
      throw new Refusal('too-many', 'relay.too-many', { limit: RELAYED_A_DAY })
    const answered = replyTo === undefined ? undefined : await contributionByNumber(tx, { threadId, number: replyTo })
    if (replyTo !== undefined && !answered)
      throw new Refusal('not-found', 'contribution.nothing-to-answer', { number: replyTo })
    const kept = await referring(tx, text, { conferenceId, threadId })
    const contributionId = await insertContribution(tx, {
      ...kept,
      ...{ conferenceId, threadId, key, channel: 'relay', replyToId: answered?.id ?? null, submittedAt: now },
      authorId: await authorFor(tx, { conferenceId, byId }, input),
    })
    const consent = { consentVersion: RELAYED_CONSENT, consentLanguage: caller.locale }
    await insertRelayed(tx, { contributionId, byId, means, collectedOn, ...consent, at: now })
    const of = { contributionId, conferenceId, authorId: byId, revision: 1, corrects: null, key }
    return { contributionId, submittedAt: now.toISOString(), held: await sent(setting, of, kept) }
  },
})
