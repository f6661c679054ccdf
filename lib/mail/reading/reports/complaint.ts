import { cleanLine } from '@/lib/text/characters'
import { parseAddress } from '../../rules'
import type { ComplaintReport } from '../mail'
import { LONGEST_ANSWER, originalIdIn } from './delivery'
import type { ReportFacts } from './facts'
import { fieldsIn, withoutKind } from './fields'

/** A complaint in the abuse reporting format (RFC 5965), or in the one that Microsoft keeps to. */
export function complaintIn({ parts, headers }: ReportFacts): ComplaintReport | null {
  const report = parts.find(({ type }) => type === 'message/feedback-report')
  const microsoft = headers.get('x-hmxmroriginalrecipient')?.[0]
  if (!report && !microsoft) return null
  const fields = fieldsIn(report?.text ?? '')
  const recipient = fields.get('original-rcpt-to') ?? fields.get('removal-recipient') ?? microsoft ?? ''
  return {
    kind: 'complaint',
    feedback: /^[a-z-]{2,40}/.exec(fields.get('feedback-type')?.toLowerCase() ?? '')?.[0] ?? 'abuse',
    recipient: parseAddress(withoutKind(recipient).replace(/^<|>$/g, '')),
    originalMessageId: originalIdIn(parts),
    text: cleanLine(fields.get('user-agent') ?? fields.get('reporting-mta') ?? '').slice(0, LONGEST_ANSWER),
  }
}
