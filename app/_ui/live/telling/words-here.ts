import type { LiveWords } from './live-words'

let asked: Promise<LiveWords> | undefined

async function ask(): Promise<LiveWords> {
  const answer = await fetch(`/api/live-words?locale=${document.documentElement.lang}`)
  if (!answer.ok) throw new Error('no words')
  return answer.json()
}

/** The words of this page's language, fetched once; where they could not be had, asked for again by whoever needs them next. */
export function wordsHere(): Promise<LiveWords> {
  asked ??= ask().catch((error) => {
    asked = undefined
    throw error
  })
  return asked
}
