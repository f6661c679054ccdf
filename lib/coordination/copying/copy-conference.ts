import { z } from 'zod'
import type { Tx } from '@/db/client'
import { insertQuestion, insertSession, insertThread, readStructure } from '@/db/queries/coordination/structure'
import type { Caller } from '@/lib/caller'
import { hoursAfter, LATE_HOURS } from '@/lib/conferences/rules'
import { registrationCountries } from '@/lib/people/rules'
import { allows, type Subject } from '@/lib/policy'
import { Refusal } from '@/lib/refusal'
import { shownText } from '@/lib/text/names'
import { inOneLanguage, textsOf, titleFields } from '@/lib/text/typed/in-each'
import { atRome, inRome } from '@/lib/text/typed/wall-clock'
import { defineUseCase } from '@/lib/usecase'
import { conferenceAddress } from './address'
import { begin } from './beginning'
import type { Plan } from './plan'
import { countedBack } from './rules'
import { fourWeeks } from './template'

type Loaded = Subject & { plan: Plan }

/** Of an earlier conference what its organisers wrote, for one of them; and nothing of what anybody else did in it. */
async function planOf(tx: Tx, slug: string, caller: Caller): Promise<Loaded | undefined> {
  const earlier = await readStructure(tx, slug)
  if (!earlier || earlier.sessions.length === 0) return undefined
  const { conferenceId, welcome, rules, sessions } = earlier
  if (!allows('conference.coordinate', caller, { conferenceId })) return undefined
  const planned = sessions.map(({ title, note, opensAt, closesAt, questions, threads }) => ({
    ...{ title, note },
    opens: inRome(new Date(opensAt)),
    closes: inRome(new Date(closesAt)),
    questions: questions.map(({ text }) => text),
    threads: threads.map((thread) => thread.title),
  }))
  return { plan: { welcome, rules, sessions: planned } }
}

const HOUR_LEFT_OUT = 'T03:30'

/** An hour that clocks in Rome leave out in spring is the one after it. */
const instantOf = (wall: string): Date => atRome(wall) ?? (atRome(`${wall.slice(0, 10)}${HOUR_LEFT_OUT}`) as Date)

async function writeSessions(tx: Tx, conferenceId: string, plan: Plan): Promise<void> {
  let threads = 0
  for (const [index, { title, note, opens, closes, ...session }] of plan.sessions.entries()) {
    const [opensAt, closesAt] = [instantOf(opens), instantOf(closes)]
    const box = { opensAt, closesAt, lateUntil: hoursAfter(closesAt, LATE_HOURS) }
    const sessionId = await insertSession(tx, { conferenceId, position: index + 1, title, note, ...box })
    for (const [number, text] of session.questions.entries()) {
      threads += 1
      const questionId = await insertQuestion(tx, { sessionId, position: number + 1, text })
      await insertThread(tx, { conferenceId, sessionId, questionId, position: threads })
    }
    for (const name of session.threads) {
      threads += 1
      await insertThread(tx, { conferenceId, sessionId, title: name, position: threads })
    }
  }
}

/**
 * Somebody who may convene begins a conference from an earlier one they coordinate, or from the template: texts, sessions,
 * questions and threads, with the calendar counted back from the day on which the last session is to close.
 */
export const copyConference = defineUseCase({
  input: z
    .object({
      key: z.uuid(),
      /** The address of an earlier one; nothing for the template. */
      from: z.string().regex(/^[\w-]{0,80}$/),
      slug: conferenceAddress,
      closing: z.string({ error: 'field.time' }).refine((wall) => atRome(wall) !== undefined, { error: 'field.time' }),
      name: shownText(80),
      country: z.enum(registrationCountries, { error: 'field.country' }),
      sandbox: z.literal('on').optional(),
      ...titleFields('title'),
    })
    .refine(...inOneLanguage('title')),
  load: (tx, { from }, caller) => (from === '' ? Promise.resolve({ plan: fourWeeks() }) : planOf(tx, from, caller)),
  may: 'conference.create',

  async run(setting, input, { plan }: Loaded) {
    const { slug, closing, sandbox, name, country } = input
    const sessions = countedBack(plan.sessions, closing)
    const opens = Math.min(...sessions.map((session) => instantOf(session.opens).getTime()))
    if (opens <= setting.now.getTime()) {
      const refusal = new Refusal('invalid', 'copying.too-soon', { opensAt: new Date(opens).toISOString() })
      throw refusal.at({ closing: 'copying.too-soon-field' })
    }
    const { welcome, rules } = plan
    const title = textsOf(input, 'title')
    const conferenceId = await begin(setting, { slug, title, welcome, rules, sandbox, name, country })
    await writeSessions(setting.tx, conferenceId, { ...plan, sessions })
    return { conferenceId, slug }
  },
})
