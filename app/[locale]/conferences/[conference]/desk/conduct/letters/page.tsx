import { notFound } from 'next/navigation'
import { LettersPage } from '@/app/_ui/conduct/letters/letters-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readLetters } from '@/lib/coordination/writing/read-letters'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('letter.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const letters = await seen(readLetters, locale, { slug: conference, to: search.to, before: search.before })
  const path = `/${locale}/conferences/${conference}/desk/conduct/letters`
  if (!letters) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, { refused }] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const mayCoordinate = allows('conference.coordinate', caller, letters)
  return <LettersPage locale={locale} letters={letters} mayCoordinate={mayCoordinate} refused={refused} />
}
