import { db } from '@/db/client'
import { doubtedMailOf } from '@/db/queries/inbound/held'
import { inboundById } from '@/db/queries/inbound/mails'
import { readHeldMails } from '@/lib/moderation/mails/read-held-mails'
import { fromPlain, toPlain } from '@/lib/text/document'
import { masked } from '@/lib/text/finding/document'
import type { Locale } from '@/lib/text/locales'
import { seen } from '../page'
import { readMail, UnreadableMail } from './reading'
import { opened } from './sealing'

const LONGEST = 20_000

/** What exposes somebody is left out, as it is of what its author is proposed to send. */
const safe = (text: string): string => toPlain(masked(fromPlain(text.slice(0, LONGEST))))

/** The words of a sealed mail, for whoever was found to be allowed to read it; nothing once it is erased. */
async function wordsOf(id: string): Promise<{ written: string; whole: string } | null> {
  const mail = await inboundById(db, id)
  if (!mail?.raw) return null
  try {
    const { written, whole } = await readMail(opened(mail.raw))
    return { written: safe(written), whole: safe(whole) }
  } catch (error) {
    if (error instanceof UnreadableMail) return null
    throw error
  }
}

/** What waits at the desk, each with its words. */
export async function heldMailsFor(locale: Locale, slug: string) {
  const held = await seen(readHeldMails, locale, { slug })
  if (!held) return undefined
  const mails = await Promise.all(held.mails.map(async (mail) => ({ ...mail, words: await wordsOf(mail.id) })))
  return { ...held, mails }
}

/** All of the mail that a text came by, where a moderator who reads the text is to see what was cut. */
export async function wholeMailOf(contributionId: string): Promise<string | null> {
  const id = await doubtedMailOf(db, contributionId)
  return (id && (await wordsOf(id))?.whole) ?? null
}
