import { NextRequest } from 'next/server'
import NextAuth, { type NextAuthConfig } from 'next-auth'
import { config } from '@/lib/config'
import type { Locale } from '@/lib/text/locales'
import { LOGIN_DAYS, loginCookie, newToken } from '../login'
import { adapterFor } from './adapter'

export interface WayIn {
  /** As `parseAddress` gave it. */
  email: string
  /** The token of the link, or the typed code. */
  secret: string
  locale: Locale
}

export interface Entered {
  token: string
  /** The whole Set-Cookie header. */
  cookie: string
}

const CALLBACK = '/api/auth/callback/diwan'

function settings(locale: Locale, failed: (error: Error) => void): NextAuthConfig {
  const provider = { id: 'diwan', name: 'Diwan', type: 'email', maxAge: 0, options: {}, sendVerificationRequest() {} }
  return {
    providers: [provider as never],
    adapter: adapterFor(locale),
    secret: config.authSecret,
    // True because the only request it ever sees is made below, with our own origin.
    trustHost: true,
    basePath: '/api/auth',
    useSecureCookies: config.origin.startsWith('https:'),
    session: { strategy: 'database', maxAge: LOGIN_DAYS * 24 * 3600, generateSessionToken: newToken },
    logger: { error: failed, warn() {}, debug() {} },
  }
}

/** A wrong or spent way in is an answer; anything else that Auth.js caught is a bug or a database that is gone. */
function causeOf(error: Error & { type?: string }): Error | undefined {
  if (error.type === 'Verification') return undefined
  const { err } = (error.cause ?? {}) as { err?: unknown }
  return err instanceof Error ? err : error
}

/**
 * Spends a way in and opens a login, or returns undefined where it does not fit. Auth.js does both on a GET that any
 * scanner of mails would make, so its handler is never mounted: it is called from here, on the press of our button.
 */
export async function enter({ email, secret, locale }: WayIn): Promise<Entered | undefined> {
  const failures: Error[] = []
  const { handlers } = NextAuth(settings(locale, (error) => void failures.push(error)))
  const query = new URLSearchParams({ email, token: secret })
  const answer = await handlers.GET(new NextRequest(`${config.origin}${CALLBACK}?${query}`))
  const failure = failures.map(causeOf).find((cause) => cause !== undefined)
  if (failure) throw failure
  const start = `${loginCookie()}=`
  const cookie = answer.headers.getSetCookie().find((set) => set.startsWith(start))
  const token = cookie?.slice(start.length).split(';', 1)[0]
  return cookie && token ? { token, cookie } : undefined
}
