import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { RegistrationsPage } from '@/app/_ui/standing/registrations-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readRegistrations } from '@/lib/people/admitting/read-registrations'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('registration.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const shown = await seen(readRegistrations, locale, { slug: conference, after: search.after })
  const path = `/${locale}/conferences/${conference}/desk/registrations`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), shown)
  return (
    <RegistrationsPage locale={locale} shown={shown} mayCoordinate={mayCoordinate} {...(await outcomeOf(search))} />
  )
}
