import { db } from '@/db/client'
import { personByEmail } from '@/db/queries/logins'
import { demoPeople, demoRelay } from '@/db/scenario/people'
import { config } from '@/lib/config'
import { Refusal } from '@/lib/refusal'
import { attend } from '../act'
import { seeOther } from '../form'
import { closeLogin, openLogin, tokenIn } from '../login'

/** Whether the demo's doors are there at all; in production they are not, whatever is asked of them. */
export const demoIsHere = (): boolean => config.demo

const cast = [...demoPeople, demoRelay]

/** Whom one can be with one press, in their own language. */
export const demoCast = () => (demoIsHere() ? cast : [])

export const nothingHere = (): Response => new Response(null, { status: 404 })

/** Lets somebody be one of the demo's people. */
export async function enterDemo(request: Request): Promise<Response> {
  if (!demoIsHere()) return nothingHere()
  return attend('demo-sign-in', request, async ({ fields }) => {
    const who = cast.find(({ email }) => email === fields.email)
    const person = who && (await personByEmail(db, who.email))
    if (!who || !person) throw new Refusal('not-found', 'refusal.not-found')
    const earlier = tokenIn(request.headers.get('cookie') ?? undefined)
    if (earlier) await closeLogin(earlier)
    const answer = seeOther(`/${who.language}`)
    answer.headers.append('set-cookie', await openLogin(person.id))
    return answer
  })
}
