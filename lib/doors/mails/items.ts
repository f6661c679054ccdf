import { randomBytes } from 'node:crypto'
import { db } from '@/db/client'
import { itemForMail, linkedItem, putDeskLink, spendDeskLink } from '@/db/queries/conduct/links'
import type { Claimed } from '@/db/queries/deliveries'
import { type Composed, compose } from '@/emails'
import type { Caller } from '@/lib/caller'
import { hashOfLink } from '@/lib/conduct/by-mail/link'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { inLocale } from '@/lib/text/locales'

/** The item is read, and the way to decide it made, when its mail is written: neither the ledger nor a queue holds them. */
export async function writeItem({ participantId, data, locale }: Claimed): Promise<Composed | null> {
  const { contributionId, revision } = data as { contributionId: string; revision: number }
  if (!participantId) return null
  const item = await itemForMail(db, { contributionId, revision, participantId })
  if (!item) return null
  const token = randomBytes(32).toString('base64url')
  await putDeskLink(db, { tokenHash: hashOfLink(token), contributionId, revision, participantId })
  const { conferenceTitle, thread, ...rest } = item
  const said = { conferenceTitle: inLocale(conferenceTitle, locale).text, threadTitle: inLocale(thread, locale).text }
  return compose('queue-item', { ...said, ...rest, url: `${config.origin}/${locale}/q/${token}` }, locale)
}

/** The acts a link can be pressed for: a decision, or a question that leaves it open. */
const QUESTION = 'ask-colleague'
const pressed = [
  'publish-contribution',
  'return-contribution',
  'decline-contribution',
  'protect-contribution',
  QUESTION,
]

/**
 * Whoever a link belongs to, for the one decision on the one revision it was made for. Their role is looked up anew: a
 * link opens nothing to who has left the desk.
 *
 * @throws Refusal when the link is spent, too old, or for something else.
 */
export async function callerByLink(token: string, name: string, input: Record<string, unknown>): Promise<Caller> {
  const link = await linkedItem(db, hashOfLink(token))
  const here = link && input.contributionId === link.contributionId && String(input.revision) === String(link.revision)
  if (!here || !pressed.includes(name)) throw new Refusal('not-found', 'by-mail.over')
  const { personId, locale, zone, participation } = link
  return { kind: 'person', personId, locale, zone, mayConvene: false, participations: [participation] }
}

/** Once it has decided, it leads nowhere; who only asked can still decide. */
export async function spendLink(token: string, name: string): Promise<void> {
  if (name !== QUESTION) await spendDeskLink(db, hashOfLink(token))
}
