import { notFound } from 'next/navigation'
import { LibraryPage } from '@/app/_ui/library/library-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readLibrary } from '@/lib/library/read-library'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('library.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const { session, language, after } = search
  const library = await seen(readLibrary, locale, { slug: conference, session, language, after })
  const path = `/${locale}/conferences/${conference}/library`
  if (!library) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const zone = caller.kind === 'person' ? caller.zone : null
  return <LibraryPage locale={locale} library={library} zone={zone} outcome={outcome} />
}
