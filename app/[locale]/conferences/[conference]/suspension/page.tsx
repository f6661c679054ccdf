import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { OwnSuspensionPage } from '@/app/_ui/standing/own-suspension-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readOwnSuspension } from '@/lib/people/suspending/read-own-suspension'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('suspension.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readOwnSuspension, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/suspension`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <OwnSuspensionPage locale={locale} shown={shown} {...(await outcomeOf(await searchParams))} />
}
