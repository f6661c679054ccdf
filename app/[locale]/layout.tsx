import '@/app/_style/diwan.css'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { Shell } from '@/app/_ui/chrome/shell'
import { TroubleProvider } from '@/app/_ui/chrome/trouble.client'
import { troubleWords } from '@/app/_ui/chrome/trouble-words'
import { viewerOf } from '@/lib/doors/page'
import { directionOf, isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string }>
  children: ReactNode
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7f0' },
    { media: '(prefers-color-scheme: dark)', color: '#15171c' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  const words = wordsIn(locale)
  const name = words('chrome.name')
  return { title: { default: name, template: `%s · ${name}` }, description: words('chrome.description') }
}

export default async function Layout({ params, children }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const path = (await headers()).get('x-diwan-path') ?? `/${locale}`
  const { viewer, conference } = await viewerOf(locale)
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <TroubleProvider words={troubleWords(locale)}>
          <Shell locale={locale} viewer={viewer} conference={conference} path={path}>
            {children}
          </Shell>
        </TroubleProvider>
      </body>
    </html>
  )
}
