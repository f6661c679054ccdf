import { z } from 'zod'
import { db } from '@/db/client'
import { readClock } from '@/db/queries/clock'
import { lastNumbers } from '@/db/queries/events'
import { newsAfter } from '@/db/queries/news'
import { callerOf, tokenIn } from '../login'
import { mayHear } from './audience'

const asking = z.object({ stream: z.string().max(60), after: z.coerce.number().int().min(0) })

const answered = (body: object, status: number): Response =>
  Response.json(body, { status, headers: { 'cache-control': 'private, no-store' } })

/**
 * A page of what a stream has to tell after a number, how far the stream has come, and the time. Whether a stream is
 * not there or not for this caller is the same answer.
 */
export async function answerNews(request: Request): Promise<Response> {
  const asked = asking.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return answered({}, 400)
  const { stream, after } = asked.data
  const caller = await callerOf(tokenIn(request.headers.get('cookie') ?? undefined), 'fr')
  if (!(await mayHear(caller, stream))) return answered({}, 404)
  const events = await newsAfter(db, { stream, after })
  const [last, now] = await Promise.all([lastNumbers(db, [stream]), readClock(db)])
  return answered({ events, last: last.get(stream) ?? 0, now }, 200)
}
