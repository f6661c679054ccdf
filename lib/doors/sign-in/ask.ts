import { anonymous } from '@/lib/caller'
import { requestSignIn } from '@/lib/people/request-sign-in'
import { parse } from '@/lib/usecase'
import { attend } from '../act'
import { ownPath, seeOther } from '../form'
import { mayAskForMail } from './limits'
import { rememberVisit } from './visit'

/**
 * Asks for a way in. Whoever asks too often is answered as everybody is, and no mail leaves: a limit that shows would
 * tell who asked before.
 */
export function askForSignIn(request: Request): Promise<Response> {
  return attend('request-sign-in', request, async ({ fields, locale, json }) => {
    const asked = parse(requestSignIn.input, { ...fields, locale }) as { email: string }
    if (await mayAskForMail(request)) await requestSignIn(anonymous(locale), asked)
    if (json) return Response.json({ ok: true, result: null })
    const answer = seeOther(`/${locale}/sign-in/confirm`)
    const next = ownPath(fields.next, locale)
    answer.headers.append('set-cookie', rememberVisit({ address: asked.email, next }))
    return answer
  })
}
