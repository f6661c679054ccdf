import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { TranslationsPage } from '@/app/_ui/translations/translations-page'
import { seen } from '@/lib/doors/page'
import { readTranslations } from '@/lib/renderings/read-translations'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('translations.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const { language: asked, after } = await searchParams
  const language = isLocale(asked) ? asked : locale
  const shown = await seen(readTranslations, locale, { slug: conference, language, after })
  const path = `/${locale}/conferences/${conference}/translations`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <TranslationsPage locale={locale} shown={shown} />
}
