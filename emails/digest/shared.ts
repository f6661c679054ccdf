import { stretches } from '@/lib/digests/rules/numbers'
import type { Locale } from '@/lib/text/locales'
import type { ComposedDigest, DigestData } from './data'
import { escapeHtml } from './escape'

/** The addresses that differ from reader to reader, until they are known. As long as any: what is weighed is what is sent. */
const place = (name: string) => `https://${name}.invalid/${'x'.repeat(160)}`
export const RHYTHM = place('rhythm')
export const UNSUBSCRIBE = place('unsubscribe')
export const READ = place('read')

/** A morning has about one digest for each language, and one more for each author who does not get back their own. */
const KEPT = 24
const written = new Map<string, Promise<ComposedDigest>>()

/**
 * Writes a digest once for all who get the same one, and puts each reader's own addresses in: hundreds of people
 * read the same words on a morning, and rendering them is nine tenths of the work. Nothing else in a digest is personal.
 */
export async function writtenOnce(
  data: DigestData,
  locale: Locale,
  write: (data: DigestData, locale: Locale) => Promise<ComposedDigest>,
): Promise<ComposedDigest> {
  const same = { ...data, rhythmUrl: RHYTHM, unsubscribeUrl: UNSUBSCRIBE, readUrl: READ }
  const key = `${locale} ${JSON.stringify(same)}`
  const mail = written.get(key) ?? write(same, locale)
  written.delete(key)
  written.set(key, mail)
  mail.catch(() => written.delete(key))
  const [oldest] = written.keys()
  if (oldest !== undefined && written.size > KEPT) written.delete(oldest)
  return own(await mail, data)
}

function own(mail: ComposedDigest, { rhythmUrl, unsubscribeUrl, readUrl }: DigestData): ComposedDigest {
  const read = `${readUrl}${stretches(mail.listed)}`
  const put = (into: string, safe: (url: string) => string) =>
    into
      .replaceAll(RHYTHM, () => safe(rhythmUrl))
      .replaceAll(UNSUBSCRIBE, () => safe(unsubscribeUrl))
      .replaceAll(READ, () => safe(read))
  return { ...mail, html: put(mail.html, escapeHtml), text: put(mail.text, (url) => url) }
}
