import { notFound } from 'next/navigation'
import { EditionsPage } from '@/app/_ui/editions/editions-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readEditions } from '@/lib/digests/editions/read-editions'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
}

export const generateMetadata = titled('editions.title')

export default async function Page({ params }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readEditions, locale, { slug })
  const path = `/${locale}/conferences/${slug}/desk/editions`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), shown)
  return <EditionsPage locale={locale} shown={shown} mayCoordinate={mayCoordinate} />
}
