import '@/app/_style/arrivals.css'

import { useEffect, useState } from 'react'
import type { ContributionView } from '@/lib/contributions/view'
import { type CountForms, countText } from '../count-text'

interface Props {
  held: ContributionView[]
  words: CountForms
  show(): void
}

/** Says quietly that something came, where to show it at once would have moved the page. */
export function Arrived({ held, words, show }: Props) {
  const [target, setTarget] = useState<number>()
  useEffect(() => {
    const link = target && document.querySelector<HTMLElement>(`#c${target} a`)
    if (!link) return
    link.focus({ preventScroll: true })
    link.scrollIntoView({ block: 'center' })
    setTarget(undefined)
  }, [target])
  const [first] = held
  if (!first) return null
  return (
    <button
      type="button"
      onClick={() => {
        show()
        setTarget(first.number)
      }}
    >
      {countText(words, held.length)}
    </button>
  )
}
