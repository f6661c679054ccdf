import { z } from 'zod'
import { readVersion } from '@/db/queries/syntheses/read'
import { defineReading } from '@/lib/reading'
import { differencesOf } from '@/lib/text/compare/differences'
import { locales } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'
import { inReadingOrder, wholeIn } from '../rules/publishing'
import { statementKinds } from '../view'
import { wholeText } from './composing'

/** What a session says in the end, in the newest version or in one asked for, and what that one changed. */
export const readSynthesis = defineReading({
  input: z.object({
    slug: z.string().max(80),
    position: z.coerce.number().int().min(1).max(10_000),
    version: wholeNumber.optional().catch(undefined),
    reads: z.enum(locales),
  }),
  load: (db, asked) => readVersion(db, asked),
  may: 'conference.read',
  show: ({ version, before, ...page }, _, { reads }) => ({
    ...page,
    number: version.number,
    publishedAt: version.publishedAt,
    statements: inReadingOrder(version.statements, statementKinds),
    wholeIn: wholeIn(version.statements, locales),
    changes: before && differencesOf(plainOf(before.statements, reads), plainOf(version.statements, reads)),
  }),
})

const plainOf = (...whole: Parameters<typeof wholeText>): string => wholeText(...whole).replaceAll('**', '')
