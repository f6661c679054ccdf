import { parseAddress } from '@/lib/mail/rules'
import { Refusal } from '@/lib/refusal'
import type { Locale } from '@/lib/text/locales'
import { attend, refuse } from '../act'
import { type Fields, ownPath, seeOther } from '../form'
import { callerOf, closeLogin, tokenIn } from '../login'
import { enter } from './auth'
import { countWrong, mayTry } from './limits'
import { firstPage } from './onward'
import { forgetVisit } from './visit'

const text = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 300) : '')

/** A code as it is typed: in small letters, with a dash or a space in the middle. */
const codeOf = (typed: string): string => typed.toUpperCase().replace(/[^A-Z0-9]/g, '')

function wayInOf({ email, token, code }: Fields) {
  const address = parseAddress(text(email))
  const secret = text(token) || codeOf(text(code))
  if (!address) throw new Refusal('invalid', 'refusal.invalid').at({ email: 'field.email' })
  if (!secret) throw new Refusal('invalid', 'refusal.invalid').at({ code: 'field.code' })
  return { email: address, secret }
}

/** Comes in on the press of the button: the way in is spent, a new login opened, and the one before it closed. */
export function confirmSignIn(request: Request): Promise<Response> {
  return attend('confirm-sign-in', request, async (sent) => {
    const { fields, locale } = sent
    try {
      return await comeIn(request, fields, locale)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      // Kept for the page that says no: whose way in it was, and neither the link's token nor the code.
      return refuse(error, { ...sent, fields: { back: fields.back, email: text(fields.email) } })
    }
  })
}

async function comeIn(request: Request, fields: Fields, locale: Locale): Promise<Response> {
  if (!(await mayTry(request))) throw new Refusal('too-many', 'sign-in.too-many-tries')
  const entered = await enter({ ...wayInOf(fields), locale })
  if (!entered) {
    await countWrong(request)
    throw new Refusal('forbidden', 'sign-in.no-way-in')
  }
  const earlier = tokenIn(request.headers.get('cookie') ?? undefined)
  if (earlier) await closeLogin(earlier)
  const answer = seeOther(await firstPage(await callerOf(entered.token, locale), ownPath(fields.next, locale), locale))
  answer.headers.append('set-cookie', entered.cookie)
  answer.headers.append('set-cookie', forgetVisit())
  return answer
}
