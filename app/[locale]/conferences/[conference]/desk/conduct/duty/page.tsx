import { notFound } from 'next/navigation'
import { DutyPage } from '@/app/_ui/conduct/duty/duty-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readDuty } from '@/lib/conduct/duty/read-duty'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('conduct.duty')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const duty = await seen(readDuty, locale, { slug: conference, from: search.from })
  const path = `/${locale}/conferences/${conference}/desk/conduct/duty`
  if (!duty) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const mayCoordinate = allows('conference.coordinate', caller, duty)
  return <DutyPage locale={locale} duty={duty} mayCoordinate={mayCoordinate} {...outcome} />
}
