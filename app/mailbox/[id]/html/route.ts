import { readMail } from '@/lib/doors/mailbox-reading'
import { framed } from '@/lib/doors/mails/framed'

export const dynamic = 'force-dynamic'

/** The HTML of one mail, as it arrived. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return framed((await readMail((await params).id))?.html)
}
