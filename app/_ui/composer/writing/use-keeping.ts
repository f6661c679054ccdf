import { useCallback, useEffect, useRef, useState } from 'react'
import { toPlain } from '@/lib/text/plain'
import type { Doc } from '@/lib/text/tree'
import { type Draft, dropDraft, keepDraft, newKey } from './drafts'
import { sendOnce } from './sending'

interface Given {
  name: string
  /** Drafts of a contribution that came back are kept on the device only: we have its text already. */
  withUsToo: boolean
  hidden: Record<string, string>
  draft: Omit<Draft, 'sending' | 'withUs'>
}

const isEmpty = ({ body, title }: { body: Doc; title: string }) => !toPlain(body).trim() && !title.trim()

/** The draft as we keep it, for another device; a key of its own, since every state of a draft is a thing of its own. */
const sendDraft = ({ hidden, draft }: Given) =>
  sendOnce('keep-draft', {
    ...hidden,
    key: newKey(),
    title: draft.title,
    language: draft.language,
    text: toPlain(draft.body),
  })

/**
 * Keeps what is written: on the device almost at once, with us when the writer pauses. `hold` stops the keeping with us
 * and waits for what is on its way, so that no draft arrives after the contribution it became.
 */
export function useKeeping(given: Given) {
  const latest = useRef(given)
  latest.current = given
  const underWay = useRef<Promise<unknown>>(undefined)
  const state = useRef<'keeping' | 'held' | 'over'>('keeping')
  const [where, setWhere] = useState<'nowhere' | 'here' | 'with-us'>('nowhere')
  const keep = useCallback((place: 'here' | 'with-us' = 'here') => {
    const { name, draft } = latest.current
    if (state.current === 'over') return
    const sending = state.current === 'held'
    if (isEmpty(draft)) dropDraft(name)
    else if (keepDraft(name, { ...draft, sending, withUs: place === 'with-us' })) setWhere(place)
  }, [])
  const keepWithUs = useCallback(() => {
    const before = underWay.current
    // One after the other: on a poor network an older state could arrive last, and stay.
    underWay.current = (async () => {
      await before
      const { withUsToo, draft } = latest.current
      if (!withUsToo || state.current !== 'keeping' || isEmpty(draft)) return
      const answer = await sendDraft(latest.current)
      if (answer?.kind === 'sent' && latest.current.draft.body === draft.body) keep('with-us')
    })()
  }, [keep])
  useChanges(given.draft, keep, keepWithUs)
  return {
    where,
    hold: () => {
      state.current = 'held'
      keep()
      return underWay.current
    },
    release: () => {
      state.current = 'keeping'
      keep()
    },
    forget: () => {
      state.current = 'over'
      dropDraft(latest.current.name)
    },
  }
}

/** Calls the one soon, the other when there is a pause, and the first at once if the page is left before. */
function useChanges({ body, title, language }: Given['draft'], soon: () => void, later: () => void): void {
  const start = useRef({ body, title, language })
  useEffect(() => {
    const { current } = start
    if (current.body === body && current.title === title && current.language === language) return
    let waiting = true
    const first = () => {
      if (waiting) soon()
      waiting = false
    }
    const timers = [setTimeout(first, 300), setTimeout(later, 2500)]
    addEventListener('pagehide', first)
    return () => {
      timers.forEach(clearTimeout)
      removeEventListener('pagehide', first)
    }
  }, [body, title, language, soon, later])
}
