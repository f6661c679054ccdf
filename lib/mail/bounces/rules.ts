/** What a mail server says of a mail: that the address is none, that it cannot just now, or that its reader wants none. */
export const bounceKinds = ['hard', 'soft', 'complaint'] as const
export type BounceKind = (typeof bounceKinds)[number]

/** As often within so many days an address may not take a mail before it is left alone for as many. */
export const SOFT_BOUNCES = 3
export const SOFT_DAYS = 7

/**
 * For how many days nothing is sent to an address from now on: null until somebody ends it, undefined not at all. A full
 * mailbox empties; an address that is none becomes one by its reader's doing only.
 */
export function daysSuppressed(kind: BounceKind, softBounces: number): number | null | undefined {
  if (kind !== 'soft') return null
  return softBounces >= SOFT_BOUNCES ? SOFT_DAYS : undefined
}

/** Whether the mail has come to nothing for certain; one that is only late may still arrive. */
export const isGivenBack = (kind: BounceKind, status: string | null): boolean =>
  kind === 'hard' || (kind === 'soft' && status?.startsWith('5') === true)

const unknownStatus = /\b5\.1\.(?:0|1|2|3|6|10)\b/
const anyStatus = /\b5\.\d{1,3}\.\d{1,3}\b/
const unknownWords =
  /no such (?:user|recipient|mailbox|address)|(?:user|recipient|mailbox|address|account)\b.{0,20}\b(?:unknown|not found|does not exist|doesn't exist|disabled|invalid)|(?:unknown|invalid|nonexistent) (?:user|recipient|mailbox|address)/i

/**
 * Whether a refusal is about who the mail was for, and not about us or what it says. The enhanced status decides where
 * there is one (RFC 3463); servers without it say it in words.
 */
export function isUnknownRecipient({ code, text = '' }: { code?: number | undefined; text?: string | undefined }) {
  if (code === undefined || ![550, 551, 553, 554].includes(code)) return false
  return anyStatus.test(text) ? unknownStatus.test(text) : unknownWords.test(text)
}

/** Whether a server asks for fewer mails at a time, or for patience, and not about this one mail. */
export function asksToWait({ code, text = '' }: { code?: number | undefined; text?: string | undefined }): boolean {
  if (code === undefined || code < 400 || code > 499) return false
  return code === 421 || /\b4\.(?:7|3|4)\.\d{1,3}\b/.test(text)
}

/** An address as others may see it, who know it already: its first letter, and where it is. */
export function masked(address: string): string {
  const [local = '', domain = ''] = address.split('@')
  return `${local.slice(0, 1)}…@${domain}`
}
