import { z } from 'zod'
import { type DraftFailure, wrongWith } from '@/lib/renderings/rules'
import type { Locale } from '@/lib/text/locales'

/** A machine's answer that is not taken, or that never came. */
export class Undrafted extends Error {
  override name = 'Undrafted'
  constructor(readonly reason: DraftFailure) {
    super(reason)
  }
}

export interface Wanted {
  text: string
  from: Locale
  into: Locale
}

/** All that is asked of a translation machine. @throws Undrafted */
export type Machine = (wanted: Wanted, stopping?: AbortSignal) => Promise<string>

interface Service {
  url: string
  key?: string | undefined
  /** Milliseconds until an answer that has not come is given up; ten seconds. */
  patience?: number
}

const answered = z.object({ translatedText: z.string() })

/** Escapes in JSON take up to six characters for one. */
const MOST_BYTES = 1_000_000

/** A body as far as it may be read: a service gone wrong may send without end. */
async function textOf(response: Response): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > MOST_BYTES) throw new Undrafted('too-long')
  }
  return text
}

function parsed(body: string): string {
  try {
    return answered.parse(JSON.parse(body)).translatedText
  } catch {
    throw new Undrafted('not-understood')
  }
}

function because(error: unknown): DraftFailure {
  if (error instanceof Undrafted) return error.reason
  return (error as Error).name === 'TimeoutError' ? 'too-slow' : 'unreachable'
}

/** A service that speaks as LibreTranslate does (https://docs.libretranslate.com/guides/api_usage). */
export function libreTranslate({ url, key, patience = 10_000 }: Service): Machine {
  const endpoint = `${url.replace(/\/$/, '')}/translate`
  return async ({ text, from, into }, stopping) => {
    const limit = AbortSignal.timeout(patience)
    try {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ q: text, source: from, target: into, format: 'text', ...(key ? { api_key: key } : {}) }),
        signal: stopping ? AbortSignal.any([limit, stopping]) : limit,
        // A text is sent to the address that was set, and nowhere else.
        redirect: 'error',
      })
      if (!response.ok) {
        await response.body?.cancel()
        throw new Undrafted('refused')
      }
      const answer = parsed(await textOf(response))
      const wrong = wrongWith(answer, text)
      if (wrong) throw new Undrafted(wrong)
      return answer
    } catch (error) {
      throw new Undrafted(because(error))
    }
  }
}
