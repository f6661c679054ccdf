import { cookies } from 'next/headers'
import { z } from 'zod'
import { db } from '@/db/client'
import { insertOutcome, readOutcome } from '@/db/queries/outcomes'
import { config } from '@/lib/config'
import { cleanText } from '@/lib/text/characters'
import type { SaidRefusal } from '@/lib/text/saying/refusal'
import type { Fields } from './form'

/** Cleaned, since the database refuses NUL and half pairs, which is what a hostile form is made of. */
const texts = (fields: Fields): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[cleanText(name), cleanText(value)]] : [],
    ),
  )

const outcomeCookie = 'diwan-refused'
/** Forms that one browser can have refused side by side. */
const MOST_REMEMBERED = 5

const idsIn = (cookie: string | undefined): string[] => cookie?.split('.') ?? []

const outcomesHere = async (): Promise<string[]> => idsIn((await cookies()).get(outcomeCookie)?.value)

/** The `Set-Cookie` by which a browser knows its own refused forms again, as long as they are kept. */
export function rememberOutcome(id: string, cookieHeader: string | null): string {
  const before = idsIn(new RegExp(`(?:^|; )${outcomeCookie}=([\\w.-]*)`).exec(cookieHeader ?? '')?.[1])
  const secure = config.origin.startsWith('https:') ? '; Secure' : ''
  const ids = [id, ...before].slice(0, MOST_REMEMBERED).join('.')
  return `${outcomeCookie}=${ids}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax${secure}`
}

/** Keeps what was typed and why it was refused, for a browser without scripts; returns the outcome's id. */
export function keepOutcome(act: string, fields: Fields, refusal: SaidRefusal): Promise<string> {
  return insertOutcome(db, { act, fields: texts(fields), refusal })
}

const asked = z.object({
  refused: z.uuid().optional().catch(undefined),
  done: z.string().max(60).optional().catch(undefined),
})

export interface Outcome {
  done?: string
  refused?: { id: string; act: string; text: string; fields: Record<string, string>; typed: Record<string, string> }
}

/**
 * What became of the form that led to this page: the act that was done, or the refusal with what was typed. Shown only
 * to the browser that sent it, or a link could fill in somebody's form with another's words.
 */
export async function outcomeOf(
  search: Record<string, string | string[] | undefined>,
  remembered = outcomesHere(),
): Promise<Outcome> {
  const { refused, done } = asked.parse(search)
  if (!refused) return done === undefined ? {} : { done }
  if (!(await remembered).includes(refused)) return {}
  const kept = await readOutcome(db, refused)
  if (!kept) return {}
  const { act, fields: typed, refusal } = kept
  return { refused: { id: refused, act, text: refusal.text, fields: refusal.fields, typed } }
}
