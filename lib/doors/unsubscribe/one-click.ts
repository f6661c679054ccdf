import { anonymous } from '@/lib/caller'
import { changeRhythmByMail } from '@/lib/people/mails/change-rhythm-by-mail'
import { readMailSettings } from '@/lib/people/mails/read-mail-settings'
import { Refusal } from '@/lib/refusal'
import type { Locale } from '@/lib/text/locales'
import { letGo } from '../files/multipart'
import { fieldsOf, seeOther } from '../form'

const answer = (status: number, text: string): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })

/**
 * One-click unsubscription as mailbox providers do it (RFC 8058): a POST that carries no cookie and comes from no page
 * of ours, so the token alone is what is asked for, and it opens nothing else. Done at once, without a second page.
 */
export async function stopByOneClick(request: Request, token: string): Promise<Response> {
  const fields = await fieldsOf(request).finally(() => letGo(request))
  if (fields?.['List-Unsubscribe'] !== 'One-Click') return answer(400, 'List-Unsubscribe=One-Click is expected.')
  try {
    await changeRhythmByMail(anonymous('en'), { token, rhythm: 'none' })
    return answer(200, 'Unsubscribed.')
  } catch (error) {
    if (error instanceof Refusal) return answer(404, 'Not found.')
    throw error
  }
}

async function languageOf(token: string): Promise<Locale> {
  try {
    return (await readMailSettings(anonymous('fr'), { token })).language
  } catch (error) {
    if (error instanceof Refusal) return 'fr'
    throw error
  }
}

/** The address in a mail is short and without a language; its page is in the reader's. Looking changes nothing. */
export async function toMailPage(token: string, further = ''): Promise<Response> {
  return seeOther(`/${await languageOf(token)}/u/${encodeURIComponent(token)}${further}`)
}
