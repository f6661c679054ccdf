import { compose, type MailKind } from '@/emails'
import { weightOf } from '@/emails/mail'
import { casesOf, sampleIn, sampleKinds } from '@/emails/samples/samples'
import { type SampleCase, sampleCases } from '@/emails/samples/wording'
import { config } from '@/lib/config'
import type { Locale } from '@/lib/text/locales'
import { mailboxIsHere } from '../mailbox-reading'

export const shades = ['light', 'dark'] as const
export type Shade = (typeof shades)[number]

export interface ShownTemplate {
  kind: MailKind
  of: SampleCase
  subject: string
  text: string
  /** As sent. */
  bytes: number
}

/** Every template with every case it is looked at with, written in a language. Nothing where mails are real. */
export async function readTemplates(locale: Locale): Promise<ShownTemplate[] | null> {
  if (!mailboxIsHere()) return null
  const all = sampleKinds.flatMap((kind) => casesOf(kind).map((of) => ({ kind, of })))
  return Promise.all(
    all.map(async (one) => {
      const mail = await written(one, locale)
      return { ...one, subject: mail.subject, text: mail.text, bytes: weightOf(mail) }
    }),
  )
}

interface Asked {
  kind: string | null
  of: string | null
  locale: Locale
  shade: string | null
}

/** The HTML of one of them, as it reads in the light or in the dark. */
export async function readTemplate({ kind: named, of: called, locale, shade }: Asked): Promise<string | null> {
  const kind = sampleKinds.find((one) => one === named)
  const of = sampleCases.find((one) => one === called)
  if (!mailboxIsHere() || !kind || !of) return null
  return inShade((await written({ kind, of }, locale)).html, shade === 'dark' ? 'dark' : 'light')
}

function written({ kind, of }: { kind: MailKind; of: SampleCase }, locale: Locale) {
  const { data } = sampleIn(kind, of, { locale, origin: config.origin })
  return compose(kind, data as never, locale)
}

/** What a mail would look like to somebody who prefers this shade, whatever the one who looks prefers. */
export const inShade = (html: string, shade: Shade): string =>
  html
    .replace('@media (prefers-color-scheme:dark)', shade === 'dark' ? '@media all' : '@media not all')
    .replace('color-scheme:light dark;', `color-scheme:${shade};`)
