import { notFound } from 'next/navigation'
import { PromisesPage } from '@/app/_ui/conduct/promises/promises-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readPromises } from '@/lib/conduct/promises/read-promises'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('promise.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const promises = await seen(readPromises, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/desk/conduct/promises`
  if (!promises) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(await searchParams)])
  const mayCoordinate = allows('conference.coordinate', caller, promises)
  return <PromisesPage locale={locale} promises={promises} mayCoordinate={mayCoordinate} {...outcome} />
}
