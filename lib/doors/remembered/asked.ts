import type { IncomingMessage } from 'node:http'

/** Pages that hold nothing of one's own for whoever is not signed in: no form with a key, no token, no answer to an act. */
const same =
  /^\/(fr|it|ar|en)(\/conferences\/[\w-]{1,80}(\/(sessions|threads)\/\d{1,5}|\/sessions\/\d{1,5}\/synthesis|\/m\/\d{1,9}|\/search|\/glossary|\/moderation)?)?(\?[^#]*)?$/

/** The language chosen before is all that a browser may bring along; a login, or anything unknown, is somebody. */
const bringsNothing = /^NEXT_LOCALE=\w\w$/

/** Next's own ways to ask for a part of a page, and what asks for a part of any answer. */
const partial = /^(rsc|next-|x-next|x-middleware|range|authorization)/

/** A page's scripts and styles are not written to mail readers and crawlers in the same order: Next looks at this. */
const machine = /bot|crawl|spider|preview|facebook|whatsapp|slurp|embed|google|yandex|bing/i

/**
 * Under which name the answer may be given to the next who asks the same; undefined where it may be somebody's own. What
 * the language is remembered by (proxy.ts) is part of the name, as it is of the answer.
 */
export function nameOf({ method, url = '', headers }: IncomingMessage): string | undefined {
  if (method !== 'GET' || url.length > 300 || !same.test(url)) return undefined
  const { cookie = '', 'accept-language': languages = '', 'user-agent': agent = '' } = headers
  if (cookie && !bringsNothing.test(cookie)) return undefined
  if (languages.length > 200 || machine.test(agent)) return undefined
  if (Object.keys(headers).some((name) => partial.test(name))) return undefined
  const destination = headers['sec-fetch-mode'] === 'navigate' ? 'document' : headers['sec-fetch-dest']
  return [url, cookie, languages, destination === undefined || destination === 'document'].join('\n')
}
