import { readNext } from '@/lib/moderation/queue/read-next'
import { Refusal } from '@/lib/refusal'
import type { Locale } from '@/lib/text/locales'
import { seeOther } from '../form'
import { callerOf, tokenIn } from '../login'

interface Landed {
  contributionId: string
  number?: number
  /** While the decision can be undone: then there is no number yet, and what is decided says so itself. */
  dueAt?: string
}

/** From the page of a text that was decided on to the next that waits. Which it is, is asked when it is gone to. */
export function toNext({ contributionId, number, dueAt }: Landed, { back }: { back: string }): string {
  const given = number && !dueAt ? `&number=${number}` : ''
  return `${back.replace(/\/[^/]*$/, '')}/next?after=${contributionId}${given}`
}

/** Goes to the text that is to be decided on next, else to the queue, with what was done there said on arrival. */
export async function goToNext(slug: string, locale: Locale, request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const caller = await callerOf(tokenIn(request.headers.get('cookie') ?? undefined), locale)
  const desk = `/${locale}/conferences/${encodeURIComponent(slug)}/desk`
  const nextId = await nextFor(caller, { slug, after: searchParams.get('after') ?? undefined })
  searchParams.delete('after')
  const said = searchParams.size > 0 ? `?${searchParams}` : ''
  return seeOther(`${desk}${nextId ? `/${nextId}` : ''}${said}`)
}

/** Whoever may not read the desk is told so by its page. */
async function nextFor(...asked: Parameters<typeof readNext>): Promise<string | null> {
  try {
    return (await readNext(...asked)).nextId
  } catch (error) {
    if (error instanceof Refusal) return null
    throw error
  }
}
