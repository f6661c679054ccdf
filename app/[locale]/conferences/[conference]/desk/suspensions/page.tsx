import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { SuspensionsPage } from '@/app/_ui/standing/suspensions-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readSuspensions } from '@/lib/people/suspending/read-suspensions'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('suspension.desk-title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const shown = await seen(readSuspensions, locale, { slug: conference, q: search.q })
  const path = `/${locale}/conferences/${conference}/desk/suspensions`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), shown)
  return <SuspensionsPage locale={locale} shown={shown} mayCoordinate={mayCoordinate} {...(await outcomeOf(search))} />
}
