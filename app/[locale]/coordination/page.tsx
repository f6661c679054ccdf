import { notFound } from 'next/navigation'
import { CoordinationPage } from '@/app/_ui/coordination/coordination-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readCoordination } from '@/lib/coordination/read-coordination'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('coordination.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const coordination = await seen(readCoordination, locale, {})
  if (!coordination) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}/coordination`} />
  const { refused } = await outcomeOf(await searchParams)
  return <CoordinationPage locale={locale} coordination={coordination} refused={refused} />
}
