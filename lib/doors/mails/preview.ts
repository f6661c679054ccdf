import { compose } from '@/emails'
import { weightOf } from '@/emails/mail'
import { readPreview } from '@/lib/digests/editions/read-preview'
import type { Locale } from '@/lib/text/locales'
import { seen } from '../page'

export interface PreviewAsked {
  slug: string
  dayOn: string
  /** In this language, where it is nobody's in particular. */
  reads: Locale
  named?: string
  as?: string | undefined
}

/** A digest as it would be sent now, to look at; undefined where the caller may not. `mail` is nothing where none is sent. */
export async function previewOf(locale: Locale, asked: PreviewAsked) {
  const shown = await seen(readPreview, locale, asked)
  if (!shown) return undefined
  const { digest, ...page } = shown
  const mail = digest && (await compose('digest', digest, page.locale))
  return { ...page, mail: mail && { ...mail, bytes: weightOf(mail) } }
}
