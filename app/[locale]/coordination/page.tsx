import { notFound } from 'next/navigation'
import { CoordinationPage } from '@/app/_ui/coordination/coordination-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { readCoordination } from '@/lib/coordination/read-coordination'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props) {
  const { locale } = await params
  return isLocale(locale) ? { title: wordsIn(locale)('coordination.title') } : {}
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const coordination = await seen(readCoordination, locale, {})
  if (!coordination) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}/coordination`} />
  const { refused } = await outcomeOf(await searchParams)
  return <CoordinationPage locale={locale} coordination={coordination} refused={refused} />
}
