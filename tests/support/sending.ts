import { randomUUID } from 'node:crypto'
import type { Player } from './stage'
import { origin } from './way-in'

/** A login of somebody's, as their browser holds it. */
export async function loginOf({ personId }: Player): Promise<string> {
  const { db } = await import('@/db/client')
  const { insertLogin } = await import('@/db/queries/logins')
  const { hashOf, newToken } = await import('@/lib/doors/login')
  const token = newToken()
  await insertLogin(db, { tokenHash: hashOf(token), personId, expiresAt: new Date(Date.now() + 86_400_000) })
  return token
}

/** A login of somebody of the cast, as the Cookie header of their browser. */
export async function cookieFor(player: Player): Promise<string> {
  const { loginCookie } = await import('@/lib/doors/login')
  return `${loginCookie()}=${await loginOf(player)}`
}

interface Sent {
  body: string | URLSearchParams | FormData
  by?: Player | undefined
  headers?: Record<string, string>
}

/** What the one door answers to what a browser sends from a page of ours. */
export async function send(act: string, { body, by, headers = {} }: Sent): Promise<Response> {
  const { doAct } = await import('@/lib/doors/act')
  const given = { origin, ...(by ? { cookie: await cookieFor(by) } : {}), ...headers }
  return doAct(act, new Request(`${origin}/do/${act}`, { method: 'POST', headers: given, body }))
}

export interface Post {
  act?: string
  body: object | string
  by?: Player
  json?: boolean
  headers?: Record<string, string>
}

/** The same, from a script or as a plain form. */
export function post({ act = 'submit-contribution', body, by, json = true, headers = {} }: Post): Promise<Response> {
  if (!json) return send(act, { by, headers, body: new URLSearchParams(body as Record<string, string>) })
  const script = { accept: 'application/json', 'content-type': 'application/json' }
  return send(act, {
    by,
    headers: { ...script, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
}

/** The fields of a text for a thread, under a new key. */
export const fieldsFor = (threadId: string, more: object = {}) => ({
  key: randomUUID(),
  threadId,
  language: 'fr',
  text: 'Une phrase.',
  ...more,
})
