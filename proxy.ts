import { type NextRequest, NextResponse } from 'next/server'
import createMiddleware from 'next-intl/middleware'
import { locales } from '@/lib/text/locales'

const intl = createMiddleware({
  locales,
  defaultLocale: 'fr',
  localePrefix: 'always',
  localeCookie: { maxAge: 365 * 24 * 3600, sameSite: 'lax' },
  // They would be written with the host the request claims to be for.
  alternateLinks: false,
})

/** Puts the language into the address, and tells the pages which address they are at: always ours, never the client's. */
export default function proxy(request: NextRequest): NextResponse {
  if (!decodes(request.nextUrl.pathname)) return new NextResponse(null, { status: 400 })
  request.headers.set('x-diwan-path', request.nextUrl.pathname + request.nextUrl.search)
  // What the worker asks for on a reader's behalf is a page all the same; the browser says «empty» of it, and the language
  // it is read in would not be remembered.
  if (request.headers.get('sec-fetch-mode') === 'navigate') request.headers.set('sec-fetch-dest', 'document')
  return intl(request)
}

/** `/%E0%A4%A` is no text in UTF-8; further in, it would be an error of ours. */
function decodes(path: string): boolean {
  try {
    decodeURI(path)
    return true
  } catch {
    return false
  }
}

export const config = {
  // Everything a person reads; not the doors, and not files.
  matcher: ['/((?!(?:do|api|_next|healthz|mailbox|u|demo|socket\\.io)(?:/|$)|.*\\.).*)'],
}
