import '@/app/_style/arrivals.css'

import { useEffect, useState } from 'react'
import type { Heard } from '@/lib/contributions/hear'
import { countText } from '../count-text'
import type { LiveWords } from '../telling/live-words'
import { Changed } from './changed'
import { allShown, type LivePage } from './taking'

interface Props {
  page: LivePage
  words: LiveWords
  /** The last that was done to the thread itself. */
  changed: Heard | undefined
  put(page: LivePage): void
}

/** Says quietly that something came, where to show it at once would have moved the page, and what became of the thread. */
export function Arrived({ page, words, changed, put }: Props) {
  const [target, setTarget] = useState<number>()
  useEffect(() => {
    const link = target && document.querySelector<HTMLElement>(`#c${target} a`)
    if (!link) return
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'center' })
    setTarget(undefined)
  }, [target])
  const [first] = page.held
  return (
    <>
      {changed && <Changed heard={changed} words={words} reads={page.shown.reads} />}
      {first && (
        <button
          type="button"
          onClick={() => {
            put(allShown(page))
            setTarget(first.number)
          }}
        >
          {countText(words.arrivals, page.held.length)}
        </button>
      )}
    </>
  )
}
