import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { RenderingPage } from '@/app/_ui/translations/rendering-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readRendering } from '@/lib/renderings/read-rendering'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('translations.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference, number } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const language = isLocale(search.language) ? search.language : locale
  const shown = await seen(readRendering, locale, { slug: conference, number, language, kind: search.kind })
  const path = `/${locale}/conferences/${conference}/translations/${number}`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <RenderingPage locale={locale} shown={shown} outcome={await outcomeOf(search)} />
}
