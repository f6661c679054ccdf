import { z } from 'zod'
import { changeSuspension, holdSuspension } from '@/db/queries/people/standing/suspensions'
import { Refusal } from '@/lib/refusal'
import { locales } from '@/lib/text/locales'
import { longText } from '@/lib/text/names'
import { defineUseCase } from '@/lib/usecase'
import { suspensionState } from './rules'
import { tellAnswered } from './telling'

/** Whoever is suspended answers the desk, once. */
export const answerSuspension = defineUseCase({
  input: z.object({
    key: z.uuid(),
    suspensionId: z.uuid(),
    text: longText(2000),
    language: z.enum(locales, { error: 'field.language' }),
  }),
  async load(tx, { suspensionId }) {
    const suspension = await holdSuspension(tx, suspensionId)
    return suspension && { ...suspension, authorId: suspension.participantId }
  },
  may: 'suspension.answer',

  async run(setting, { text, language }, suspension) {
    const { tx, now, record } = setting
    const { id, conferenceId } = suspension
    const state = suspensionState(suspension, now)
    // Of what is only proposed they know nothing.
    if (state === 'proposed') throw new Refusal('not-found', 'refusal.not-found')
    if (state !== 'in-force') throw new Refusal('conflict', 'suspension.over')
    if (suspension.answeredAt) throw new Refusal('conflict', 'suspension.answered')
    await changeSuspension(tx, id, { answer: text, answerLanguage: language, answeredAt: now })
    await record({ type: 'suspension.answered', conferenceId, suspensionId: id })
    await tellAnswered(setting, suspension, id)
    return { suspensionId: id }
  },
})
