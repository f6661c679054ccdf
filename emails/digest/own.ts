import { stretches } from '@/lib/digests/rules/numbers'
import type { ComposedDigest, DigestData } from './data'
import { escapeHtml } from './escape'

/** The addresses that differ from reader to reader, until they are known. As long as any: what is weighed is what is sent. */
const place = (name: string) => `https://${name}.invalid/${'x'.repeat(160)}`
export const RHYTHM = place('rhythm')
export const UNSUBSCRIBE = place('unsubscribe')
export const READ = place('read')

/** Every digest is put together from pieces that are the same for many; only where they lead is its reader's own. */
export const places = { rhythmUrl: RHYTHM, unsubscribeUrl: UNSUBSCRIBE, readUrl: READ }

/** Puts a reader's own addresses into the digest made for them. */
export function withOwn(mail: ComposedDigest, { rhythmUrl, unsubscribeUrl, readUrl }: DigestData): ComposedDigest {
  const read = `${readUrl}${stretches(mail.listed)}`
  const put = (into: string, safe: (url: string) => string) =>
    into
      .replaceAll(RHYTHM, () => safe(rhythmUrl))
      .replaceAll(UNSUBSCRIBE, () => safe(unsubscribeUrl))
      .replaceAll(READ, () => safe(read))
  return { ...mail, html: put(mail.html, escapeHtml), text: put(mail.text, (url) => url) }
}
