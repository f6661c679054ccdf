import { randomUUID } from 'node:crypto'
import type { OutgoingMail } from '@/lib/doors/mailer'

export const origin = 'http://localhost:3000'

/** The address of somebody who has never been here. */
export const somebody = () => `p.${randomUUID().slice(0, 8)}@example.org`

interface Sending {
  fields?: Record<string, string>
  headers?: Record<string, string>
}

/** A plain form, as a browser without scripts sends it from one of our pages. */
export const formTo = (path: string, { fields = {}, headers = {} }: Sending = {}) =>
  new Request(`${origin}${path}`, {
    method: 'POST',
    headers: { origin, ...headers },
    body: new URLSearchParams(fields),
  })

let neighbours = 0
/** Somebody else's computer each time: limits by neighbour are tested where they are meant. */
const elsewhere = () => ({ 'x-forwarded-for': `192.0.2.${++neighbours % 250}` })

export async function ask(email: string, { fields, headers }: Sending = {}): Promise<Response> {
  const { POST } = await import('@/app/do/request-sign-in/route')
  return POST(
    formTo('/do/request-sign-in', {
      fields: { email, back: '/it/sign-in', ...fields },
      headers: { ...elsewhere(), ...headers },
    }),
  )
}

export async function confirm(fields: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
  const { POST } = await import('@/app/do/confirm-sign-in/route')
  return POST(
    formTo('/do/confirm-sign-in', {
      fields: { back: '/it/sign-in/confirm', ...fields },
      headers: { ...elsewhere(), ...headers },
    }),
  )
}

/** Lets every mail leave that is due, and returns what left. */
export async function mailsLeaving(): Promise<OutgoingMail[]> {
  const { postDue } = await import('@/lib/doors/post')
  const left: OutgoingMail[] = []
  await postDue({
    async send(mail) {
      left.push(mail)
      return { state: 'sent', code: 250, text: 'ok', messageId: mail.messageId }
    },
    close() {},
  })
  return left
}

/** The link's token and the code in a mail. */
export function wayInFrom({ text }: OutgoingMail) {
  const link = new URL(/https?:\S+#t=\S+/.exec(text)?.[0] ?? '')
  const code = /\b[A-Z2-9]{4}-[A-Z2-9]{4}\b/.exec(text)?.[0] ?? ''
  return { link, token: new URLSearchParams(link.hash.slice(1)).get('t') ?? '', code }
}

/** Asks for a mail and reads it. */
export async function wayInFor(email: string) {
  await ask(email)
  const mail = (await mailsLeaving()).find(({ to }) => to === email)
  if (!mail) throw new Error(`no mail left for ${email}`)
  return wayInFrom(mail)
}

/** The login in an answer's cookies, as a Cookie header; empty where nobody was let in. */
export function loginIn(answer: Response): string {
  const set = answer.headers.getSetCookie().find((cookie) => cookie.includes('session-token='))
  return set?.split(';', 1)[0] ?? ''
}
