import { createHmac, timingSafeEqual } from 'node:crypto'
import { config } from '@/lib/config'
import { report } from '@/lib/report'
import { accept, LARGEST_MAIL, MOST_RECIPIENTS, recipientHere } from './accepting'

/** Seconds: what was signed longer ago is a copy. */
const PATIENCE = 300

/** Each may be of the largest size. */
const MOST_AT_ONCE = 4
let beingRead = 0

const said = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } })

/**
 * A mail handed over by a service that receives mail for us: the raw message as the body, the envelope in headers, and a
 * signature of both with `INBOUND_KEY` (docs/operating.md). «200» says that it is in the database; «503», as 451 does, to
 * come again.
 */
export async function takePosted(request: Request): Promise<Response> {
  const key = config.inbound?.key
  if (!key) return said(404, 'Not found.')
  if (beingRead >= MOST_AT_ONCE) return said(503, 'Try again later.')
  beingRead += 1
  return read(request, key).finally(() => {
    beingRead -= 1
  })
}

async function read(request: Request, key: string): Promise<Response> {
  const header = (name: string) => request.headers.get(name) ?? ''
  const [at, sender, to] = [header('x-diwan-time'), header('x-diwan-sender'), header('x-diwan-recipients')]
  const raw = Buffer.from(await request.arrayBuffer())
  const signed = createHmac('sha256', key).update(`${at}\n${sender}\n${to}\n`).update(raw).digest()
  const given = Buffer.from(header('x-diwan-signature'), 'hex')
  const isOurs = given.length === signed.length && timingSafeEqual(given, signed)
  if (!isOurs || Math.abs(Date.now() / 1000 - Number(at)) > PATIENCE) return said(403, 'The signature does not hold.')
  if (raw.length > LARGEST_MAIL) return said(413, 'Larger than 30 MB.')
  try {
    const asked = to.split(',').map((address) => address.trim())
    const known = await Promise.all(asked.slice(0, MOST_RECIPIENTS).map(recipientHere))
    const recipients = asked.filter((_, index) => known[index])
    if (recipients.length === 0) return said(422, 'No such address here.')
    await accept({ raw, sender, recipients })
    return said(200, 'Taken.')
  } catch (err) {
    report.error({ err }, 'a mail that was posted could not be taken')
    return said(503, 'Try again later.')
  }
}
