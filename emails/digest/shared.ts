import type { Locale } from '@/lib/text/locales'
import type { Composed } from '../mail'
import type { DigestData } from './data'

/** The two addresses that differ from reader to reader, until they are known. As long as any: what is weighed is what is sent. */
const place = (name: string) => `https://${name}.invalid/${'x'.repeat(160)}`
const RHYTHM = place('rhythm')
const UNSUBSCRIBE = place('unsubscribe')

/** A morning has about one digest for each language, and one more for each author who does not get back their own. */
const KEPT = 24
const written = new Map<string, Promise<Composed>>()

/**
 * Writes a digest once for all who get the same one, and puts each reader's own two addresses in: hundreds of people
 * read the same words on a morning, and rendering them is nine tenths of the work. Nothing else in a digest is personal.
 */
export async function writtenOnce(
  data: DigestData,
  locale: Locale,
  write: (data: DigestData, locale: Locale) => Promise<Composed>,
): Promise<Composed> {
  const same = { ...data, rhythmUrl: RHYTHM, unsubscribeUrl: UNSUBSCRIBE }
  const key = `${locale} ${JSON.stringify(same)}`
  const mail = written.get(key) ?? write(same, locale)
  written.delete(key)
  written.set(key, mail)
  mail.catch(() => written.delete(key))
  const [oldest] = written.keys()
  if (oldest !== undefined && written.size > KEPT) written.delete(oldest)
  return own(await mail, data)
}

function own({ subject, html, text }: Composed, { rhythmUrl, unsubscribeUrl }: DigestData): Composed {
  const put = (into: string, safe: (url: string) => string) =>
    into.replaceAll(RHYTHM, () => safe(rhythmUrl)).replaceAll(UNSUBSCRIBE, () => safe(unsubscribeUrl))
  return { subject, html: put(html, inAttribute), text: put(text, (url) => url) }
}

const inAttribute = (url: string) => url.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
