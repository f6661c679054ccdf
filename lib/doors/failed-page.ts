import { directionOf, type Locale } from '@/lib/text/locales'
import { escaped } from '@/lib/text/render'
import { wordsIn } from '@/lib/text/words'
import type { Fields } from './form'

interface Failed {
  act: string
  fields: Fields
  locale: Locale
  /** What happened, in the reader's language. */
  text: string
}

/** Fields that somebody wrote are shown, to be read and copied; the rest goes along unseen. */
const written = ['text', 'message', 'reason', 'body']

function field([name, value]: [string, unknown]): string {
  if (Array.isArray(value)) return value.map((one) => field([name, one])).join('')
  if (typeof value !== 'string') return ''
  const named = escaped(name)
  if (written.includes(name))
    return `<p><textarea name="${named}" rows="12" dir="auto">${escaped(value)}</textarea></p>`
  return `<input type="hidden" name="${named}" value="${escaped(value)}">`
}

/**
 * What a browser without scripts is shown when we failed: nothing could be kept here, so the page itself holds what was
 * typed, under its key, and sends it once more on a press.
 */
export function failedPage({ act, fields, locale, text }: Failed): string {
  const words = wordsIn(locale)
  const title = escaped(words('chrome.name'))
  return `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title></head>
<body><main><h1>${title}</h1><p role="alert">${escaped(text)}</p><form method="post" action="/do/${escaped(act)}">
${Object.entries(fields).map(field).join('\n')}
<p><button>${escaped(words('refusal.send-again'))}</button></p></form></main></body></html>`
}
