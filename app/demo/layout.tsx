import '@/app/_style/diwan.css'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Star } from '@/app/_ui/page/star'
import { demoIsHere } from '@/lib/doors/demo/entering'
import { directionOf } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { demoLocale } from './locale'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = { title: 'Diwan', robots: { index: false, follow: false } }

export default async function Layout({ children }: { children: ReactNode }) {
  if (!demoIsHere()) notFound()
  const locale = await demoLocale()
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <header className="band">
          <div className="head">
            <a className="mark" href={`/${locale}`}>
              <Star />
              {wordsIn(locale)('chrome.name')}
            </a>
          </div>
        </header>
        <main>{children}</main>
      </body>
    </html>
  )
}
