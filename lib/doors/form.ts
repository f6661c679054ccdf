import { config } from '@/lib/config'
import { isLocale, type Locale } from '@/lib/text/locales'
import { multipartOf } from './files/multipart'

export type Fields = Record<string, unknown>

/** A write with a login comes from our own pages, and says so: a missing Origin is as foreign as another one. */
export const originIsOurs = (request: Request): boolean => request.headers.get('origin') === config.origin

export const wantsJson = (request: Request): boolean =>
  request.headers.get('accept')?.includes('application/json') ?? false

const entriesOf = async (request: Request): Promise<[string, unknown][]> =>
  request.headers.get('content-type')?.startsWith('multipart/form-data')
    ? await multipartOf(request)
    : [...(await request.formData())]

/** What a form or a script sent, as one object; a name that comes several times becomes a list. Undefined: not readable. */
export async function fieldsOf(request: Request): Promise<Fields | undefined> {
  try {
    if (request.headers.get('content-type')?.startsWith('application/json')) {
      const body: unknown = await request.json()
      return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : undefined
    }
    const sent = await entriesOf(request)
    const names = [...new Set(sent.map(([name]) => name))]
    return Object.fromEntries(
      names.map((name) => {
        const values = sent.flatMap(([other, value]) => (other === name ? [value] : []))
        return [name, values.length > 1 ? values : values[0]]
      }),
    )
  } catch {
    return undefined
  }
}

/**
 * A path of our own to go back to, else the front page. Parsed as a browser would, so that `//`, `/\`, an encoded
 * backslash or a user part cannot lead anywhere else.
 */
export function ownPath(back: unknown, locale: Locale): string {
  const home = `/${locale}`
  if (typeof back !== 'string' || !back.startsWith('/') || /^\/[/\\]|%5c|[\s\\]/i.test(back)) return home
  if (!URL.canParse(back, config.origin)) return home
  const url = new URL(back, config.origin)
  // `/..//elsewhere` is a path of ours until it is parsed, and another host after.
  const ours = url.origin === config.origin && !url.pathname.startsWith('//')
  return ours ? `${url.pathname}${url.search}${url.hash}` : home
}

/** The language of the page a form was sent from: the first step of its path. */
export function localeOf(back: unknown): Locale {
  const first = typeof back === 'string' ? back.split('/')[1] : undefined
  return isLocale(first) ? first : 'fr'
}

/** The path with one more parameter, before the fragment; what an earlier outcome left there goes. */
export function withOutcome(path: string, name: 'done' | 'refused', value: string): string {
  const url = new URL(path, config.origin)
  url.searchParams.delete('done')
  url.searchParams.delete('refused')
  url.searchParams.set(name, value)
  return `${url.pathname}${url.search}${url.hash}`
}

/** 303: the browser asks for the next page by GET, so that reloading it never sends the form again. */
export const seeOther = (path: string): Response =>
  new Response(null, { status: 303, headers: { location: path, 'cache-control': 'private, no-store' } })
