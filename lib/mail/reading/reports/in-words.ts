import { cleanLine } from '@/lib/text/characters'
import { parseAddress } from '../../rules'
import type { BounceReport } from '../mail'
import { LONGEST_ANSWER, originalIdIn } from './delivery'
import type { ReportFacts } from './facts'
import { messageIdIn } from './fields'
import { statusIn, weighed } from './judging'

const daemons = /(?:mailer-daemon|mail-daemon|maildaemon|postmaster|microsoftexchange|mail delivery (?:sub)?system)/i

const subjects = [
  /^(?:failure notice|undeliver(?:ed|able)|delivery (?:status notification|failure|has failed|delayed)|mail delivery (?:failed|failure)|mail system error|returned mail|message delivery failure|warning: (?:could not send|message)|delayed mail|not delivered)/i,
  /^(?:non remis|échec de (?:la )?(?:remise|distribution)|message non (?:distribué|délivré|remis)|courrier non (?:distribué|remis)|avis de non[- ]remise|retard de (?:remise|distribution))/i,
  /^(?:non recapitabile|mancato recapito|mancata consegna|messaggio non (?:recapitato|consegnato)|errore di consegna|ritardo nel recapito)/i,
  /^(?:غير قابل للتسليم|تعذر (?:التسليم|تسليم)|فشل (?:التسليم|تسليم)|لم يتم تسليم|إشعار حالة التسليم|تأخر التسليم)/,
]

const delayed =
  /(?:will (?:be retried|keep trying|continue to try)|still trying|has been delayed|not yet been delivered|no action is required|delivery delayed|réessaier|nouvelle tentative|tentativi continueranno|in ritardo|سنواصل المحاولة)/i

const address = /[\w.+'&=~-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi

/**
 * A bounce that only people can read: qmail, Exim, Exchange, Gmail and old Postfix without their part for machines. It has to
 * come from a host's own sender: «undeliverable» in a person's mail is a word.
 */
export function bounceInWords(facts: ReportFacts): BounceReport | null {
  const { headers, subject, text, parts } = facts
  const from = headers.get('from')?.join(' ') ?? ''
  const isReturned = headers.get('return-path')?.[0] === '<>' || daemons.test(from)
  const failed = headers.get('x-failed-recipients')?.[0]
  if (
    !isReturned ||
    !(failed || subjects.some((known) => known.test(subject)) || /^Hi\. This is the qmail-send/m.test(text))
  )
    return null
  const [reason = '', original = ''] = partedAt(text)
  const answer = answerIn(reason)
  const status = statusIn(answer) ?? statusIn(reason)
  return {
    kind: delayed.test(reason) ? 'soft' : weighed({ status, text: reason.slice(0, 4000) }),
    status,
    recipient: parseAddress(failed?.split(',')[0]?.trim() ?? '') ?? recipientIn(reason, from),
    originalMessageId:
      originalIdIn(parts) ?? messageIdIn(/^Message-ID:[^\n]*(?:\n[ \t][^\n]*)?/im.exec(original || text)?.[0]),
    envelopeId: null,
    text: cleanLine(answer).slice(0, LONGEST_ANSWER),
  }
}

/** The reason, and below a line the mail that comes back. */
function partedAt(text: string): [string, string] {
  const at = text.search(
    /^(?:-{3,}.{0,40}(?:original|copy|message|headers|returned|header).{0,60}$|Return-Path:|Received:)/im,
  )
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

/** The lines in which the host itself speaks, from its number on. */
function answerIn(reason: string): string {
  const lines = reason.split('\n')
  const at = lines.findIndex((line) => statusIn(line) !== null)
  if (at < 0)
    return lines
      .filter((line) => line.trim())
      .slice(0, 4)
      .join(' ')
  const end = lines.findIndex((line, index) => index > at && !line.trim())
  return lines.slice(at, end < 0 ? at + 3 : Math.min(end, at + 3)).join(' ')
}

function recipientIn(reason: string, from: string): string | null {
  const found = [...reason.matchAll(address)].map(([text]) => parseAddress(text))
  return found.find((some) => some !== null && !from.toLowerCase().includes(some) && !daemons.test(some)) ?? null
}
