import { cleanLine } from '@/lib/text/characters'
import { parseAddress } from '../../rules'
import type { BounceReport } from '../mail'
import type { ReportFacts } from './facts'
import { type Fields, fieldsIn, groupsIn, messageIdIn, withoutKind } from './fields'
import { statusIn, weighed } from './judging'

export const LONGEST_ANSWER = 500

/** A report for machines (RFC 3464); null where it reports that a mail arrived, or nothing that can be made out. */
export function deliveryReportIn({ parts }: ReportFacts): BounceReport | null {
  const status = parts.find(({ type }) => /delivery-status$/.test(type))
  if (!status) return null
  const groups = groupsIn(status.text)
  const failed = recipientIn(groups, 'failed') ?? recipientIn(groups, 'delayed')
  if (!failed) return null
  const answer = withoutKind(failed.get('diagnostic-code'))
  const code = statusOf(failed, answer)
  return {
    kind: failed.get('action')?.toLowerCase().startsWith('delayed') ? 'soft' : weighed({ status: code, text: answer }),
    status: code,
    recipient: addressIn(failed.get('final-recipient')) ?? addressIn(failed.get('original-recipient')),
    originalMessageId: originalIdIn(parts),
    envelopeId: groups[0]?.get('original-envelope-id') ?? null,
    text: cleanLine(answer || `${failed.get('action')} ${code ?? ''}`).slice(0, LONGEST_ANSWER),
  }
}

const recipientIn = (groups: readonly Fields[], action: string): Fields | undefined =>
  groups.find((fields) => fields.get('action')?.toLowerCase().startsWith(action))

/** What the host answered is nearer to the truth than what the reporter made of it (`5.0.0` for everything). */
function statusOf(fields: Fields, answer: string): string | null {
  const said = /^[245]\.\d{1,3}\.\d{1,3}/.exec(fields.get('status') ?? '')?.[0]
  return said && !said.endsWith('.0.0') ? said : (statusIn(answer) ?? said ?? null)
}

const addressIn = (value: string | undefined): string | null => parseAddress(withoutKind(value).replace(/^<|>$/g, ''))

/** Of the mail that comes back, whole or its headers only. */
export function originalIdIn(parts: ReportFacts['parts']): string | null {
  const original = parts.find(({ type }) => /^(?:message\/(?:rfc822|global)|text\/rfc822-headers)$/.test(type))
  return messageIdIn(fieldsIn(original?.text.split(/\r?\n\r?\n/, 1)[0] ?? '').get('message-id'))
}
