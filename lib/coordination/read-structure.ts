import { z } from 'zod'
import { readStructure as query } from '@/db/queries/coordination/structure'
import type { TextName } from '@/db/queries/coordination/texts'
import { boxOf, phaseAt } from '@/lib/conferences/rules'
import { defineReading } from '@/lib/reading'
import { missingIn } from '@/lib/text/typed/in-each'
import { inRome } from '@/lib/text/typed/wall-clock'
import { MOST_QUESTIONS, MOST_SESSIONS } from './rules'

const flagged = <Text extends object>(of: TextName, id: string, text: Text) => ({
  of,
  id,
  text,
  missing: missingIn(text),
})

/** A conference as its coordinators work on it: every text with the languages it is missing in. */
export const readStructure = defineReading({
  input: z.object({ slug: z.string().max(80) }),
  load: (db, { slug }) => query(db, slug),
  may: 'conference.coordinate',
  show: ({ title, welcome, rules, sessions, ...conference }) => {
    const { conferenceId: id } = conference
    const now = new Date(conference.now)
    return {
      ...conference,
      title,
      texts: [
        flagged('conference-title', id, title),
        flagged('conference-welcome', id, welcome),
        flagged('conference-rules', id, rules),
      ],
      mayAddSession: sessions.length < MOST_SESSIONS,
      sessions: sessions.map((session) => ({
        ...session,
        phase: phaseAt(boxOf(session), now),
        opensInRome: inRome(new Date(session.opensAt)),
        closesInRome: inRome(new Date(session.closesAt)),
        texts: [
          flagged('session-title', session.id, session.title),
          flagged('session-note', session.id, session.note),
          ...session.questions.map((question) => flagged('question-text', question.id, question.text)),
          ...session.threads.map((thread) => flagged('thread-title', thread.id, thread.title)),
        ],
        mayAddQuestion: session.questions.length < MOST_QUESTIONS,
      })),
    }
  },
})
