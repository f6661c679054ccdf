import { origin } from './way-in'

/** What became of a plain form, as the page that its answer leads to shows it to the browser that sent it. */
export async function outcomeIn(answer: Response, cookie = answer.headers.getSetCookie().join('; ')) {
  const { outcomeOf } = await import('@/lib/doors/outcome')
  const search = Object.fromEntries(new URL(answer.headers.get('location') ?? '', origin).searchParams)
  const ids = /diwan-refused=([\w.-]+)/.exec(cookie)?.[1]?.split('.') ?? []
  return outcomeOf(search, Promise.resolve(ids))
}

/** Why a plain form was refused. */
export const refusalIn = async (answer: Response) => (await outcomeIn(answer)).refused
