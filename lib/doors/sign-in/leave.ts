import { attend } from '../act'
import { seeOther } from '../form'
import { closeLogin, emptyCookie, tokenIn } from '../login'

/** Ends this login, here and on the server; what the browser kept of drafts goes too, since others may use it. */
export function signOut(request: Request): Promise<Response> {
  return attend('sign-out', request, async ({ locale }) => {
    const token = tokenIn(request.headers.get('cookie') ?? undefined)
    if (token) await closeLogin(token)
    const answer = seeOther(`/${locale}`)
    answer.headers.append('set-cookie', emptyCookie())
    answer.headers.set('clear-site-data', '"storage"')
    return answer
  })
}
