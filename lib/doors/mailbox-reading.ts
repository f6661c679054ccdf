import { db } from '@/db/client'
import { type KeptMail, mailById, mailsBefore } from '@/db/queries/mailbox'
import { config } from '@/lib/config'

const PAGE = 30
const LARGEST_ID = Number.MAX_SAFE_INTEGER

/** Whether there is a mailbox at all: in the demo and in tests. */
export const mailboxIsHere = (): boolean => config.demo

/** What the demo received, newest first. Nothing where mails are real: there it is as if this page had never been. */
export async function readMailbox(before: string | undefined) {
  if (!mailboxIsHere()) return null
  const mails = await mailsBefore(db, { before: numberOf(before), limit: PAGE + 1 })
  const page = mails.slice(0, PAGE)
  return {
    mails: page,
    takesMails: config.inbound?.port !== undefined,
    older: mails.length > PAGE ? (page.at(-1)?.id ?? null) : null,
  }
}

/** One mail with all its parts, or null as if there were none. */
export async function readMail(id: string) {
  const number = numberOf(id)
  if (!mailboxIsHere() || number === null) return null
  const mail = await mailById(db, number)
  return mail ? { ...mail, ways: waysToAnswer(mail) } : null
}

/** Where an answer to it can go: as a whole, and to each contribution that it lists. */
function waysToAnswer({ headers, text }: KeptMail): { address: string; number: string | null }[] {
  const [, whole] = /^reply-to:\s*<?([^\s<>]+@[^\s<>]+?)>?\s*$/im.exec(headers) ?? []
  const listed = [...text.matchAll(/mailto:(r\.c(\d+)\.[^\s<>"]+)/g)].map(([, address = '', number = '']) => ({
    address,
    number,
  }))
  return [...(whole ? [{ address: whole, number: null }] : []), ...listed]
}

function numberOf(text: string | undefined): number | null {
  if (!text || !/^\d{1,16}$/.test(text)) return null
  return Math.min(Number(text), LARGEST_ID)
}
