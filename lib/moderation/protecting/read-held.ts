import { z } from 'zod'
import { holdingOf } from '@/db/queries/protecting/holdings'
import { type Caller, participationIn } from '@/lib/caller'
import { defineReading } from '@/lib/reading'
import { masked, maskedLine } from '@/lib/text/finding/document'
import { toHtml } from '@/lib/text/render'

/**
 * A text that is held, for the desk: what was found and who has read it. The text itself, and what its author is proposed
 * to send instead, only to a moderator who has opened it.
 */
export const readHeld = defineReading({
  input: z.object({ slug: z.string().max(80), contributionId: z.uuid() }),
  load: (db, asked) => holdingOf(db, asked),
  may: 'desk.read',
  show({ title, doc, html, openedBy, ...held }, caller: Caller) {
    const own = participationIn(caller, held.conferenceId)?.participantId
    const opened = openedBy.some(({ id }) => id === own)
    return {
      ...held,
      openedBy: openedBy.map(({ name, at }) => ({ name, at })),
      text: opened ? { title, html, safe: { title: title && maskedLine(title), html: toHtml(masked(doc)) } } : null,
    }
  },
})
