import { cookies } from 'next/headers'
import { config } from '@/lib/config'
import { parseAddress } from '@/lib/mail/rules'
import type { Locale } from '@/lib/text/locales'
import { ownPath } from '../form'

/** What this browser remembers between asking for a way in and coming in: for whom, and where they wanted to go. */
export interface Visit {
  address: string
  next: string
}

export const visitCookie = 'diwan-sign-in'

const secure = (): string => (config.origin.startsWith('https:') ? '; Secure' : '')

/** As long as the way in itself, and out of reach for scripts. */
export function rememberVisit({ address, next }: Visit): string {
  const value = encodeURIComponent(new URLSearchParams({ address, next }).toString())
  return `${visitCookie}=${value}; Path=/; Max-Age=900; HttpOnly; SameSite=Lax${secure()}`
}

export const forgetVisit = (): string => `${visitCookie}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure()}`

/** What the cookie says, believed as little as anything that comes from outside. */
export function visitOf(value: string | undefined, locale: Locale): Visit {
  const said = new URLSearchParams(value ?? '')
  return {
    address: parseAddress(said.get('address') ?? '') ?? '',
    next: ownPath(said.get('next') ?? undefined, locale),
  }
}

export const visitHere = async (locale: Locale): Promise<Visit> =>
  visitOf((await cookies()).get(visitCookie)?.value, locale)
