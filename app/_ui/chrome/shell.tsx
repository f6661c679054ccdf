import type { ReactNode } from 'react'
import { OutboxLine } from '@/app/_ui/outbox/outbox.client'
import { lineWords } from '@/app/_ui/outbox/outbox-words'
import { Notice } from '@/app/_ui/page/notice'
import { Star } from '@/app/_ui/page/star'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { Account } from './account'
import { CopyLine } from './copy-line'
import { Languages } from './languages'
import type { ConferenceMark, Viewer } from './viewer'
import { Ways } from './ways'

interface Props {
  locale: Locale
  viewer: Viewer | null
  conference: ConferenceMark | null
  /** The path being looked at, with its query, as the proxy read it. */
  path: string
  children: ReactNode
}

/** Whether the page is of a conference that is there to try everything in. */
function isOfSandbox(path: string, sandboxes: string[]): boolean {
  const slug = /^\/[a-z]{2}\/(?:conferences|coordination)\/([^/?#]+)/.exec(path)?.[1]
  return slug !== undefined && sandboxes.includes(slug)
}

/** What stands around every page: small on a telephone, and the same for everyone. */
export function Shell({ locale, viewer, conference, path, children }: Props) {
  const words = wordsIn(locale)
  const personId = viewer?.personId ?? null
  return (
    <>
      <a className="skip" href="#main">
        {words('chrome.skip')}
      </a>
      <header className="band">
        <div className="head">
          <a className="mark" href={`/${locale}`} aria-label={words('chrome.home')}>
            <Star />
            {words('chrome.name')}
          </a>
          {(conference || viewer?.mayCoordinate) && (
            <Ways locale={locale} viewer={viewer} conference={conference} path={path} />
          )}
          <Languages locale={locale} path={path} />
          <Account locale={locale} viewer={viewer} path={path} />
        </div>
        <OutboxLine
          personId={personId}
          words={lineWords(locale, personId)}
          signIn={`/${locale}/sign-in?back=${encodeURIComponent(path)}`}
        />
        {conference && <CopyLine locale={locale} at={new Date(conference.now)} zone={viewer?.zone ?? null} />}
      </header>
      {conference && isOfSandbox(path, conference.sandboxes) && <Notice kind="told">{words('sandbox.banner')}</Notice>}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <Star />
        {words('chrome.zones')}
      </footer>
    </>
  )
}
