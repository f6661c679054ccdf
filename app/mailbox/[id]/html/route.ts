import { readMail } from '@/lib/doors/mailbox-reading'

export const dynamic = 'force-dynamic'

/** Its own styles and nothing else: no script, no form, nothing fetched; shown only inside a frame of ours. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
].join('; ')

/** The HTML of one mail, as it arrived. */
export async function GET(_: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const mail = await readMail((await params).id)
  if (!mail) return new Response(null, { status: 404 })
  return new Response(mail.html, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
  })
}
