import { notFound } from 'next/navigation'
import { SynthesisPage } from '@/app/_ui/outcomes/syntheses/synthesis-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { seen } from '@/lib/doors/page'
import { readSynthesis } from '@/lib/outcomes/syntheses/read-synthesis'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; session: string }>
  searchParams: Promise<{ version?: string | string[] }>
}

export const generateMetadata = titled('session-page.synthesis')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, session } = await params
  if (!isLocale(locale)) notFound()
  const { version } = await searchParams
  const shown = await seen(readSynthesis, locale, { slug, position: session, version, reads: locale })
  const path = `/${locale}/conferences/${slug}/sessions/${session}`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <SynthesisPage locale={locale} shown={shown} />
}
