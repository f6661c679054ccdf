import { useEffect, useRef, useState } from 'react'
import type { Handover, Place } from '../place'
import { type Draft, keepDraft, saySame, type Version } from './drafts'
import { withElsewhere } from './reconcile'
import { draftWithUs } from './start'
import type { Text } from './use-text'

type Begun = 'title' | 'language' | 'body' | 'chosen' | 'others'

/** Where the text goes on from, with us, and what was written of it elsewhere. */
export function useOthers(given: Place & Handover, { start, body, title, language, chosen }: Text, key: string) {
  const { draftName, withUs, personId, restart } = given
  const basedOn = useRef(start.basedOn)
  const [others, setOthers] = useState(start.others)
  const now = useRef({ title, body })
  now.current = { title, body }
  const known = useRef<Version[]>([])
  known.current = others
  useEffect(() => {
    const theirs = draftWithUs({ withUs, personId })
    const seen = [...basedOn.current, ...known.current.map(({ version }) => version)]
    if (!theirs || seen.includes(theirs.version)) return
    if (saySame(theirs, now.current)) basedOn.current = [...basedOn.current, theirs.version]
    else setOthers((before) => withElsewhere(before, theirs))
  }, [withUs, personId])

  /** Their writer has decided about it: what is kept with us from now on takes its place there. */
  const without = (other: Version) => {
    if (other.version) basedOn.current = [...basedOn.current, other.version]
    return others.filter((one) => one !== other)
  }
  const at = () => new Date().toISOString()
  const begin = ({ title, language, body, chosen, others }: Pick<Draft, Begun>) => {
    const words = { title, language, body, chosen, others }
    keepDraft(draftName, { ...words, key, at: at(), basedOn: basedOn.current })
    restart('takes')
  }
  return {
    basedOn,
    others,
    use: (other: Version) =>
      begin({ ...other, chosen: true, others: [...without(other), { title, language, body, at: at() }] }),
    putBelow: (other: Version) =>
      begin({
        title: title || other.title,
        language,
        chosen,
        body: { type: 'doc', content: [...body.content, ...other.body.content] },
        others: without(other),
      }),
    throwAway: (other: Version) => setOthers(without(other)),
  }
}
