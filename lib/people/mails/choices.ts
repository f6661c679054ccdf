import { z } from 'zod'
import { optional } from '@/lib/text/names'
import { mailHours, rhythm, zone } from '../registration'
import { type Rhythm, rhythms } from '../rules'

const SESSION = /^session-(\d{1,5})$/
const ofSession = z.union([z.literal('').transform(() => null), z.enum(rhythms)])

/** What a form says of single sessions, in fields `session-3`; nothing where it has none. */
function withSessions<Sent extends object>(sent: Sent, context: z.RefinementCtx) {
  const sessions: Record<string, Rhythm | null> = {}
  for (const [name, value] of Object.entries(sent)) {
    const position = SESSION.exec(name)?.[1]
    if (!position) continue
    const parsed = ofSession.safeParse(value)
    if (parsed.success) sessions[position] = parsed.data
    else context.addIssue({ code: 'custom', message: 'field.rhythm', path: [name] })
  }
  return { ...sent, sessions }
}

const fields = {
  rhythm,
  ...mailHours,
  zone: zone.optional(),
  /** The day mails begin again; left blank, there is no pause. What a form does not ask stays as it is. */
  resumesOn: optional(z.iso.date({ error: 'field.resumes-on' })).nullable(),
}

/** How somebody wants the news by mail, with what else a form sends. */
export const mailChoices = <More extends z.ZodRawShape>(more: More) =>
  z.looseObject({ ...more, ...fields }).transform(withSessions)
