import { z } from 'zod'
import type { Tx } from '@/db/client'
import { numbersKnown } from '@/db/queries/reading/references'
import { Refusal } from '@/lib/refusal'
import { referredTo, wantedBy, withReferences } from '@/lib/text/citing/references'
import { type Doc, fromPlain, toPlain } from '@/lib/text/document'
import { type InLocales, type Locale, locales } from '@/lib/text/locales'
import { optional } from '@/lib/text/names'
import { toHtml } from '@/lib/text/render'
import { noteFields, romeTime } from '@/lib/text/typed/in-each'
import { type DueBy, writtenFor } from '../view'

/** What a form for a message holds: its texts, what it is for, and when it is posted. */
export const messageFields = {
  occasion: z.enum(writtenFor, { error: 'field.occasion' }),
  when: z.enum(['now', 'opening', 'closing', 'time'], { error: 'field.when' }),
  at: optional(romeTime),
  ...noteFields('text'),
}

interface Timing {
  when: 'now' | DueBy
  at?: Date | undefined
}

interface Box {
  opensAt: Date
  closesAt: Date
}

/** By what its time is ruled. @throws Refusal where that lies in the past, or no time was given. */
export function dueOf(
  { when, at }: Timing,
  { opensAt, closesAt }: Box,
  now: Date,
): { dueBy: DueBy; dueAt: Date | null } {
  if (when === 'now') return { dueBy: 'time', dueAt: now }
  const due = { opening: opensAt, closing: closesAt, time: at }[when]
  if (!due) throw new Refusal('invalid', 'refusal.invalid').at({ at: 'field.time' })
  if (due <= now) throw new Refusal('conflict', 'message.past', { dueAt: due.toISOString() }).at({ at: 'message.past' })
  return when === 'time' ? { dueBy: when, dueAt: due } : { dueBy: when, dueAt: null }
}

/** The texts of a message in each language, with the contributions they cite made out; rendered once, here. */
export async function textsWritten(tx: Tx, conferenceId: string, texts: InLocales) {
  const { numbers } = wantedBy(Object.values(texts).join('\n'))
  const cited = numbers.length > 0 ? await numbersKnown(tx, { conferenceId, numbers }) : []
  const docs = locales.flatMap((locale): [Locale, Doc][] => {
    const text = texts[locale]
    return text ? [[locale, withReferences(fromPlain(text), { cited, people: [] })]] : []
  })
  const each = <Made>(make: (doc: Doc) => Made) =>
    Object.fromEntries(docs.map(([locale, doc]) => [locale, make(doc)])) as Partial<Record<Locale, Made>>
  const cites = [...new Set(docs.flatMap(([, doc]) => referredTo(doc).cites))]
  return { docs: each((doc) => doc), html: each(toHtml), plain: each(toPlain), cites }
}
