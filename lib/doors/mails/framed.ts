/** Its own styles and nothing else: no script, no form, nothing fetched; shown only inside a frame of ours. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation',
].join('; ')

/** The HTML of a mail as an answer of its own, to be shown in a frame; without any, as if there were nothing. */
export const framed = (html: string | null | undefined): Response =>
  typeof html === 'string'
    ? new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy } })
    : new Response(null, { status: 404 })
