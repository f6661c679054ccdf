'use client'

import { Notice } from '@/app/_ui/page/notice'
import { Ribbon } from '@/app/_ui/session/ribbon'
import type { RibbonWords } from '@/app/_ui/session/ribbon-words'
import type { SessionNews } from '@/lib/contributions/view'
import { directionOf } from '@/lib/text/locales'
import { momentText } from '@/lib/text/moments'
import { type LiveSession, useBox } from './use-box'

interface Props extends LiveSession {
  words: RibbonWords
  zone: string | null
}

/** The ribbon as it moves: the phase changes at its instant, and an extension when it is given, with its reason. */
export function SessionClock(props: Props) {
  const { now, words, zone } = props
  const { session, phase } = useBox(props)
  return (
    <>
      <Ribbon phase={phase} box={session} now={now} words={words} zone={zone} />
      <Extended extension={session.extension} now={now} words={words} zone={zone} />
    </>
  )
}

type Moved = Pick<Props, 'now' | 'words' | 'zone'> & { extension: SessionNews['extension'] }

/** That a session was extended, from when, and the reason as the coordinator wrote it, in its own language. */
function Extended({ extension, now, words, zone }: Moved) {
  if (!extension) return null
  const before = momentText(new Date(extension.closedBefore), words.moment, { now: new Date(now), zone })
  return (
    <Notice kind="told" title={words.extended}>
      <p suppressHydrationWarning>{words.extendedFrom.replace('{at}', before)}</p>
      <p>
        {words.extendedWhy}{' '}
        <q lang={extension.language} dir={directionOf(extension.language)}>
          {extension.reason}
        </q>
      </p>
    </Notice>
  )
}
