import type { IncomingMessage, ServerResponse } from 'node:http'

/** A short plain answer of the front's own, given before any page is asked. */
export function reply(response: ServerResponse, status: number, text: string): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.statusCode = status
  response.setHeader('content-type', 'text/plain; charset=utf-8')
  response.setHeader('cache-control', 'no-store')
  response.end(`${text}\n`)
}

/** As `reply`, and hangs up: what the client still sends is not read. */
export function replyAndClose(response: ServerResponse, status: number, text: string): void {
  response.setHeader('connection', 'close')
  reply(response, status, text)
}

const pause = `Un instant, s’il vous plaît : la base de données ne répond pas. La page se rechargera d’elle-même.
Un momento: la banca dati non risponde. La pagina si ricaricherà da sola.
لحظة من فضلكم: قاعدة البيانات لا تستجيب. ستُعاد محاولة فتح الصفحة تلقائياً.
One moment: the database does not answer. The page will load again by itself.`

/** To somebody who sends a file and is not, or no longer, signed in. */
export const signInFirst = `Rien n’a été enregistré : connectez-vous de nouveau, puis envoyez votre fichier encore une fois.
Nulla è stato registrato: acceda di nuovo, poi invii ancora una volta il file.
لم يُسجَّل شيء: سجّلوا الدخول من جديد ثم أرسلوا الملف مرة أخرى.
Nothing was recorded: sign in again, then send your file once more.`

const seconds = 5

/** When to come again (RFC 9110 section 10.2.3); a browser that asked for a page does so by itself. */
export function askAgain(request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('retry-after', String(seconds))
  if (request.method === 'GET' && request.headers.accept?.includes('text/html')) {
    response.setHeader('refresh', String(seconds))
  }
}

/**
 * 503 (RFC 9110 section 15.6.4). The words are here in all languages at once, since there is no telling which one
 * without the pages.
 */
export function replyPause(request: IncomingMessage, response: ServerResponse): void {
  askAgain(request, response)
  reply(response, 503, pause)
}
