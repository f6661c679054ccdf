import { notFound } from 'next/navigation'
import { LetterPage } from '@/app/_ui/conduct/letters/letter-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readLetter } from '@/lib/coordination/writing/read-letter'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; letter: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('letter.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference, letter: letterId } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const letter = await seen(readLetter, locale, { letterId })
  const path = `/${locale}/conferences/${conference}/desk/conduct/letters/${letterId}`
  if (!letter) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const mayCoordinate = allows('conference.coordinate', caller, letter)
  return <LetterPage locale={locale} letter={letter} mayCoordinate={mayCoordinate} {...outcome} />
}
