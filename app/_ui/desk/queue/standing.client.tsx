'use client'

import { useEffect, useState } from 'react'
import { serverNow, startClock } from '@/app/_ui/live/listening/clock'
import { useNews } from '@/app/_ui/live/use-news'

export interface Standing {
  kind: 'claimed' | 'own' | 'decided' | 'withdrawn'
  by: string
  /** ISO 8601; of a claim. */
  until?: string
}

interface Props {
  stream: string
  heardTo: number
  /** The database's time when the page was made, ISO 8601. */
  now: string
  contributionId: string
  /** Who reads this page. */
  participantId: string
  standing: Standing | null
  /** What each standing is in words; `{by}` is a moderator's name. */
  words: Record<Standing['kind'], string>
}

/** Who has a text in hand, or has just decided on it: told where it stands, so that nothing moves under a reader. */
export function LiveStanding({ stream, heardTo, now, contributionId, participantId, standing, words }: Props) {
  const [shown, setShown] = useState(standing)
  useNews(stream, heardTo, ({ event, by }) => {
    if (!('contributionId' in event) || event.contributionId !== contributionId) return
    const name = by ?? ''
    if (event.type === 'claim.taken')
      setShown({ kind: event.byId === participantId ? 'own' : 'claimed', by: name, until: event.until })
    else if (event.type === 'claim.released' || event.type === 'decision.undone' || event.type === 'decision.lapsed')
      setShown(null)
    else if (event.type === 'decision.taken') setShown({ kind: 'decided', by: name })
    else if (event.type === 'contribution.withdrawn') setShown({ kind: 'withdrawn', by: '' })
  })
  const until = shown?.until
  useEffect(() => {
    if (!until) return
    startClock(now)
    const timer = setTimeout(() => setShown(null), Math.max(0, Date.parse(until) - serverNow()))
    return () => clearTimeout(timer)
  }, [until, now])
  const [before, after] = (shown ? words[shown.kind] : '').split('{by}')
  return (
    <p className="standing" role="status" hidden={!shown} data-standing={shown?.kind}>
      {before}
      {after !== undefined && <bdi>{shown?.by}</bdi>}
      {after}
    </p>
  )
}
