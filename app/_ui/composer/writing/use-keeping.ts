import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Answer } from '@/app/_ui/outbox/answers'
import { newKey } from '@/app/_ui/outbox/device'
import { sendOnce } from '@/app/_ui/outbox/door'
import { toPlain } from '@/lib/text/plain'
import type { Place } from '../place'
import { type Draft, dropDraft, isEmpty, keepDraft } from './drafts'

type Given = Pick<Place, 'draftName' | 'act' | 'hidden' | 'personId'> & {
  draft: Omit<Draft, 'basedOn' | 'withUs' | 'at'>
  /** The versions with us that the text goes on from, growing. */
  basedOn: { current: string[] }
  /** We have words of it that this device has not seen. */
  newer: () => void
}

/** As many as the server takes: what was tried without an answer may have arrived. */
const MOST_VERSIONS = 50

/** The draft as we keep it, for another device: a version of its own, that replaces only those it went on from. */
function sendDraft({ hidden, personId, draft, basedOn }: Given, version: string): Promise<Answer | undefined> {
  const empty = isEmpty(draft)
  return sendOnce('keep-draft', {
    ...hidden,
    as: personId,
    version,
    basedOn: basedOn.current,
    contributionKey: draft.key,
    title: draft.title,
    language: draft.language,
    text: empty ? '' : toPlain(draft.body),
  })
}

/**
 * Keeps what is written: on the device almost at once, with us when the writer pauses, until it is handed over to the
 * box. A draft that arrives after the contribution it became is not kept.
 */
export function useKeeping(given: Given) {
  const latest = useRef(given)
  latest.current = given
  const over = useRef(false)
  const [where, setWhere] = useState<'nowhere' | 'here' | 'with-us'>('nowhere')
  const keep = useCallback((withUs?: string) => {
    const { draftName, draft, basedOn } = latest.current
    if (over.current) return
    const at = new Date().toISOString()
    const kept = { ...draft, at, basedOn: basedOn.current, ...(withUs ? { withUs } : {}) }
    if (isEmpty(draft) && draft.others.length === 0) dropDraft(draftName)
    else if (keepDraft(draftName, kept)) setWhere(withUs ? 'with-us' : 'here')
  }, [])
  const { apart, keepWithUs } = useKeepingWithUs(latest, over, keep)
  useChanges(given.draft, keep, keepWithUs)
  return {
    where,
    apart,
    keep,
    handOver: () => {
      over.current = true
    },
    takeOver: () => {
      over.current = false
      keep()
    },
  }
}

type Keep = (withUs?: string) => void

/** Keeps it with us as well, one version after the other; `apart` says in the reader's words why that has ended. */
function useKeepingWithUs(latest: RefObject<Given>, over: RefObject<boolean>, keep: Keep) {
  const underWay = useRef<Promise<unknown>>(undefined)
  const [apart, setApart] = useState<string>()
  const attempt = useCallback(async () => {
    const sent = latest.current
    const { act, draft, basedOn } = sent
    const nothing = isEmpty(draft) && basedOn.current.length === 0
    // What stands with us is not this writer's to lose before they have decided about it.
    const undecided = draft.others.some(({ version }) => version)
    if (act !== 'submit-contribution' || over.current || apart || nothing || undecided) return
    const version = newKey()
    const said = sendDraft(sent, version)
    basedOn.current = [...basedOn.current, version].slice(-MOST_VERSIONS)
    keep()
    const answer = await said
    if (answer?.kind === 'refused' && answer.reason === 'draft.newer') sent.newer()
    if (answer?.kind === 'refused' && answer.reason === 'draft.sent') setApart(answer.text)
    if (answer?.kind !== 'sent') return
    basedOn.current = isEmpty(draft) ? [] : [version]
    const { body, title } = latest.current.draft
    const { keptAt } = answer.result as { keptAt: string }
    keep(body === draft.body && title === draft.title ? keptAt : undefined)
  }, [latest, over, keep, apart])
  const keepWithUs = useCallback(() => {
    const before = underWay.current
    // A version that overtook the one it went on from would look like somebody else's.
    underWay.current = Promise.resolve(before).then(attempt)
  }, [attempt])
  return { apart, keepWithUs }
}

/** Calls the one soon, the other when there is a pause, and the first at once if the page is left before. */
function useChanges({ body, title, language, others }: Given['draft'], soon: () => void, later: () => void): void {
  const start = useRef({ body, title, language, others })
  useEffect(() => {
    const { current } = start
    const same = current.body === body && current.title === title && current.language === language
    if (same && current.others === others) return
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
  }, [body, title, language, others, soon, later])
}
