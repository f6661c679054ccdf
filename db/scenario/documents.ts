import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { putBytes } from '@/db/queries/library/bytes'
import { insertDocument } from '@/db/queries/library/documents'
import * as schema from '@/db/schema'
import type { DocumentKind } from '@/lib/library/rules'
import type { InLocales, Locale } from '@/lib/text/locales'
import { instantOf } from './instants'
import { pdfOf } from './pdf'
import scenario from './scenario.json'

interface Place {
  tx: Tx
  conferenceId: string
  people: Map<string, string>
  now: Date
}

interface Kept {
  title: InLocales
  language: Locale
  kind: DocumentKind
  fileName: string
  bytes: Buffer
  by: string
  at: string
  session?: number
  waits?: true
}

const { rules } = scenario.conference
const rulesTitle = { fr: 'Les règles de la conférence', it: 'Le regole della conferenza', ar: 'قواعد المؤتمر' }
const synthesis = {
  fr: 'Synthèse de la session 1',
  it: 'Sintesi della sessione 1',
  ar: 'خلاصة الجلسة 1',
  en: 'Summary of session 1',
}

/** The conference's own words, as files to print or to pass on; one of them waits at the desk. */
const kept: Kept[] = [
  {
    ...{ title: { fr: rulesTitle.fr, it: rulesTitle.it }, language: 'fr', kind: 'pdf', fileName: 'regles.pdf' },
    ...{ bytes: pdfOf(rulesTitle.fr, rules.fr), by: 'claire@example.org', at: 'N-14d 10:00' },
  },
  {
    ...{ title: { ar: rulesTitle.ar, fr: 'Les règles, en arabe' }, language: 'ar', kind: 'txt', fileName: 'قواعد.txt' },
    ...{ bytes: Buffer.from(`${rules.ar.join('\n\n')}\n`), by: 'claire@example.org', at: 'N-14d 10:05' },
  },
  {
    ...{ title: synthesis, language: 'it', kind: 'pdf', fileName: 'sintesi-1.pdf', session: 1 },
    ...{ bytes: pdfOf(synthesis.it, scenario.summary_s1.it.split('\n')), by: 'paolo@example.org', at: 'N-6d 09:30' },
  },
  {
    ...{ title: { ar: synthesis.ar }, language: 'ar', kind: 'txt', fileName: 'خلاصة.txt', session: 1, waits: true },
    ...{ bytes: Buffer.from(`${scenario.summary_s1.ar}\n`), by: 'amina@example.org', at: 'N-1d 20:00' },
  },
]

/** What the library of the demo holds. */
export async function insertDocuments({ tx, conferenceId, people, now }: Place): Promise<void> {
  for (const { bytes, by, at, session, waits, ...document } of kept) {
    const proposedAt = instantOf(at, now)
    const proposedById = people.get(by) ?? ''
    const documentId = await insertDocument(tx, {
      ...document,
      ...{ conferenceId, size: bytes.length, proposedAt, proposedById },
      ...(session ? { sessionId: await sessionAt(tx, conferenceId, session) } : {}),
      ...(waits ? {} : { acceptedAt: proposedAt, acceptedById: proposedById }),
    })
    await putBytes(tx, documentId, bytes)
  }
}

async function sessionAt(tx: Tx, conferenceId: string, position: number): Promise<string | null> {
  const which = and(eq(schema.session.conferenceId, conferenceId), eq(schema.session.position, position))
  const [session] = await tx.select({ id: schema.session.id }).from(schema.session).where(which)
  return session?.id ?? null
}
