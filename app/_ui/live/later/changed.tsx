import type { Heard } from '@/lib/contributions/hear'
import type { Locale } from '@/lib/text/locales'
import type { LiveWords } from '../telling/live-words'
import { newsOfThread } from '../telling/thread-news'

interface Props {
  heard: Heard
  words: LiveWords
  reads: Locale
}

/** What moderators did to the thread while it was open, with the way to how it is now, or to where its texts went. */
export function Changed({ heard, words, reads }: Props) {
  const said = newsOfThread(heard, words.told, reads)
  if (!said) return null
  return (
    <p className="changed">
      {said.text} <a href={location.pathname.replace(/\d+$/, String(said.position)) + location.search}>{words.see}</a>
    </p>
  )
}
