import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { SearchPage } from '@/app/_ui/search/search-page'
import { seen } from '@/lib/doors/page'
import { searchContributions } from '@/lib/search/search-contributions'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params
  return isLocale(locale) ? { title: wordsIn(locale)('search.title'), robots: { index: false } } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  // A field that was sent twice counts once.
  const fields = Object.entries(await searchParams).map(([name, value]) => [name, [value].flat()[0]])
  const shown = await seen(searchContributions, locale, { ...Object.fromEntries(fields), slug: conference })
  const path = `/${locale}/conferences/${conference}/search`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <SearchPage locale={locale} shown={shown} />
}
