import { Readable } from 'node:stream'
import { attachmentNamed } from '@/lib/library/file-name'
import { readDocument } from '@/lib/library/read-document'
import { mediaTypeOf } from '@/lib/library/rules'
import { Refusal } from '@/lib/refusal'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { callerOf, tokenIn } from '../login'

/** Should a browser show it after all, then with no script, form or frame, and as if from nowhere (HTML, sandboxing). */
const policy = "sandbox; default-src 'none'; frame-ancestors 'none'"

/**
 * A document as a file to keep, never as a page of ours (decision 17). Kept nowhere on the way, since the next who asks
 * may not see it.
 */
export async function giveDocument(documentId: string, locale: Locale, request: Request): Promise<Response> {
  const caller = await callerOf(tokenIn(request.headers.get('cookie') ?? undefined), locale)
  try {
    const { fileName, kind, pieces } = await readDocument(caller, { documentId })
    // Asked before a header is sent, so that what does not come is said instead of a file broken off.
    const body = Readable.toWeb(Readable.from(await pieces())) as ReadableStream
    return new Response(body, {
      headers: {
        'content-type': mediaTypeOf(kind),
        'content-disposition': attachmentNamed(fileName),
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'cache-control': 'private, no-store',
      },
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return said(error.reason === 'library.store-away' ? 'library.not-now' : 'refusal.not-found', locale)
  }
}

function said(why: 'refusal.not-found' | 'library.not-now', locale: Locale): Response {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store' }
  const text = `${wordsIn(locale)(why)}\n`
  if (why === 'refusal.not-found') return new Response(text, { status: 404, headers })
  return new Response(text, { status: 503, headers: { ...headers, 'retry-after': '60' } })
}
