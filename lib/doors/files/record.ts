import { Readable } from 'node:stream'
import { type Stringifier, stringify } from 'csv-stringify'
import type { Entry } from '@/db/queries/record/log'
import { attachmentNamed } from '@/lib/library/file-name'
import { exportLog } from '@/lib/moderation/record/export-log'
import { kindSaid, settingSaid, whySaid } from '@/lib/moderation/record/said'
import { keptOutOfMail, type ReasonCode } from '@/lib/moderation/rules'
import { Refusal } from '@/lib/refusal'
import { inLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { callerOf, tokenIn } from '../login'

/** The columns of the file, in the reader's language. */
function columnsIn(locale: Locale) {
  const words = wordsIn(locale)
  return [
    { key: 'at', header: words('record.column.at') },
    { key: 'kind', header: words('record.kind-label') },
    { key: 'number', header: words('record.column.number') },
    { key: 'about', header: words('record.column.about') },
    { key: 'session', header: words('record.session-label') },
    { key: 'reason', header: words('record.reason-label') },
    { key: 'message', header: words('record.column.message') },
    { key: 'by', header: words('record.by-label') },
    { key: 'before', header: words('record.column.before') },
    { key: 'after', header: words('record.column.after') },
  ]
}

/** A setting by its name, an instant as all others in the file, a number as it is. */
function valueSaid(kind: Entry['kind'], value: string | null, locale: Locale): string {
  const setting = settingSaid(kind, value, locale)
  if (setting) return setting
  if (value?.startsWith('{')) return inLocale(JSON.parse(value), locale).text
  return value?.includes('T') ? new Date(value).toISOString() : (value ?? '')
}

/** What was decided about, never the text itself; nor a message that may say again what exposes somebody. */
function rowIn(locale: Locale, { kind, reason, message, contribution, session, ...entry }: Entry) {
  const words = wordsIn(locale)
  const title = contribution?.thread ?? entry.about
  const standing = kind === 'placed' ? null : contribution
  const became = standing?.notSentAgain
    ? `${kindSaid(kind, locale)} (${words('record.not-sent-again')})`
    : kindSaid(kind, locale)
  const before = standing?.before ? kindSaid(standing.before, locale) : words('record.waiting')
  return {
    at: new Date(entry.at).toISOString(),
    kind: kindSaid(kind, locale),
    number: contribution?.number ?? '',
    about: title ? inLocale(title, locale).text : (entry.aboutName ?? ''),
    session: session ? `${session.position}. ${inLocale(session.title, locale).text}` : '',
    reason: whySaid({ kind, reason }, locale),
    message: message && !keptOutOfMail(reason as ReasonCode) ? message : '',
    by: entry.by || words('record.by-readers'),
    before: standing ? before : valueSaid(kind, entry.earlier, locale),
    after: standing ? became : valueSaid(kind, entry.later, locale),
  }
}

/** As RFC 4180 and spreadsheets have it: UTF-8 that says so, and no cell that a spreadsheet would carry out. */
const tableIn = (locale: Locale): Stringifier =>
  stringify({ bom: true, header: true, columns: columnsIn(locale), escape_formulas: true, record_delimiter: '\r\n' })

/** The record of a conference as a file to keep, written while it is read. */
export async function giveRecord(slug: string, locale: Locale, request: Request): Promise<Response> {
  const caller = await callerOf(tokenIn(request.headers.get('cookie') ?? undefined), locale)
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }
  const asked = Object.fromEntries(new URL(request.url).searchParams)
  try {
    const { pieces } = await exportLog(caller, { ...asked, slug })
    async function* rows() {
      for await (const piece of pieces()) yield* piece.map((entry) => rowIn(locale, entry))
    }
    const table = Readable.from(rows()).compose(tableIn(locale))
    const name = `${slug}-${wordsIn(locale)('record.file')}.csv`
    return new Response(Readable.toWeb(table) as ReadableStream, {
      headers: {
        ...headers,
        'content-type': `text/csv; charset=utf-8; header=present`,
        'content-disposition': attachmentNamed(name),
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const text = `${wordsIn(locale)('refusal.not-found')}\n`
    return new Response(text, { status: 404, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' } })
  }
}
