import '@/app/_style/diwan.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Star } from '@/app/_ui/page/star'
import { mailboxIsHere } from '@/lib/doors/mailbox-reading'
import { wordsIn } from '@/lib/text/words'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: wordsIn('en')('mailbox.title'), robots: { index: false, follow: false } }

/** A room of its own: it belongs to the demonstration, not to a conference, and speaks English to whoever tries it. */
export default function Layout({ children }: { children: ReactNode }) {
  if (!mailboxIsHere()) notFound()
  return (
    <html lang="en" dir="ltr">
      <body>
        <header className="band">
          <div className="head">
            <a className="mark" href="/mailbox">
              <Star />
              {wordsIn('en')('mailbox.title')}
            </a>
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}
