import { createHash, randomBytes } from 'node:crypto'
import { db } from '@/db/client'
import { deleteLogin, insertLogin, signedInBy, signedInByEach } from '@/db/queries/logins'
import { anonymous, type Caller } from '@/lib/caller'
import { config } from '@/lib/config'
import type { Locale } from '@/lib/text/locales'

/** Auth.js's own cookie name, so that its handlers and ours mean the same login. */
export const loginCookie = (): string =>
  config.origin.startsWith('https:') ? '__Secure-authjs.session-token' : 'authjs.session-token'

export const LOGIN_DAYS = 30

/** Logins are kept hashed: a stolen table opens nothing. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('base64url')

export const newToken = (): string => randomBytes(32).toString('base64url')

/** Who comes with this cookie; anybody whose login is gone, over or forged is anonymous. */
export async function callerOf(token: string | undefined, locale: Locale): Promise<Caller> {
  if (!token) return anonymous(locale)
  const known = await signedInBy(db, hashOf(token))
  return known ? { kind: 'person', ...known } : anonymous(locale)
}

/** The same of each of many, in one question; without what of theirs is unread. */
export async function callersOf(tokens: (string | undefined)[]): Promise<Caller[]> {
  const hashes = tokens.map((token) => token && hashOf(token))
  const known = await signedInByEach(db, [...new Set(hashes.flatMap((hash) => hash || []))])
  return hashes.map((hash) => {
    const person = hash && known.get(hash)
    return person ? { kind: 'person', ...person } : anonymous('fr')
  })
}

/** The login token in a raw Cookie header, as a websocket's handshake carries it. */
export function tokenIn(cookieHeader: string | undefined): string | undefined {
  const start = `${loginCookie()}=`
  return cookieHeader
    ?.split('; ')
    .find((pair) => pair.startsWith(start))
    ?.slice(start.length)
}

/** Whether a raw Cookie header is the login of anybody. */
export const isSomebody = async (cookieHeader: string | undefined): Promise<boolean> =>
  (await callerOf(tokenIn(cookieHeader), 'fr')).kind === 'person'

const cookieOf = (value: string, seconds: number): string => {
  const secure = config.origin.startsWith('https:') ? '; Secure' : ''
  return `${loginCookie()}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`
}

/** Takes the login out of the browser. */
export const emptyCookie = (): string => cookieOf('', 0)

/** A login for somebody whose right to it was established otherwise; returns the whole Set-Cookie header. */
export async function openLogin(personId: string): Promise<string> {
  const token = newToken()
  const seconds = LOGIN_DAYS * 24 * 3600
  await insertLogin(db, { tokenHash: hashOf(token), personId, expiresAt: new Date(Date.now() + seconds * 1000) })
  return cookieOf(token, seconds)
}

export const closeLogin = (token: string): Promise<void> => deleteLogin(db, hashOf(token))

/** As @auth/core hashes what it compares: the token and the secret together, SHA-256, in hex. */
export const signInHash = (token: string): string =>
  createHash('sha256').update(`${token}${config.authSecret}`).digest('hex')
