import type { ReactNode } from 'react'
import { ClosedDoor } from '@/app/_ui/conference/closed-door'
import { Moment } from '@/app/_ui/conference/moment'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownThread, ThreadPaths } from './shown-thread'

interface Props {
  locale: Locale
  zone: string | null
  shown: ShownThread
  paths: ThreadPaths
  /** What was begun here and is kept. */
  children?: ReactNode
}

/** In the place to write of a thread that moderators closed: since when, why, and where one can go on. */
export function Shut({ locale, zone, shown, paths, children }: Props) {
  const { closedAt, closedBecause } = shown.thread
  if (!closedAt) return null
  const words = wordsIn(locale)
  const why = closedBecause ? `${words(`thread-reason.${closedBecause}`)}.` : ''
  const at = () => <Moment key="at" at={new Date(closedAt)} now={new Date(shown.now)} locale={locale} zone={zone} />
  const reason = (
    <>
      <p>{words.rich('thread.shut-why', { at, why })}</p>
      <p>
        <a href={`${paths.conference}/sessions/${shown.session.position}`}>{words('thread.beside')}</a>
      </p>
    </>
  )
  return (
    <ClosedDoor title={words('thread.shut-title')} reason={reason}>
      {children}
    </ClosedDoor>
  )
}
