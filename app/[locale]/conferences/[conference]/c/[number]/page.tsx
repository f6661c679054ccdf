import { notFound, redirect } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { placePath, threadPaths } from '@/app/_ui/thread/shown-thread'
import { readPlace } from '@/lib/contributions/read-place'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference?: string; number: string }>
  searchParams: Promise<{ reply?: string | string[] }>
}

/** A number's own address, for ever: leads to the page of its thread that holds it now. */
export default async function Permalink({ params, searchParams }: Props) {
  const { locale, conference, number } = await params
  if (!isLocale(locale)) notFound()
  const place = await seen(readPlace, locale, { slug: conference, number })
  if (!place) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}/c/${number}`} />
  const { reply } = await searchParams
  const paths = threadPaths({ locale, ...place })
  redirect(reply ? paths.replying(place.number) : placePath(locale, place))
}
