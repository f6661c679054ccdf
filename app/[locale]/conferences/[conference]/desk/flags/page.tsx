import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { FlaggedPage } from '@/app/_ui/protecting/flagged-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readFlagged } from '@/lib/moderation/protecting/read-flagged'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('flagged.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `/${locale}/conferences/${slug}/desk/flags`
  const [flagged, caller] = await Promise.all([seen(readFlagged, locale, { slug }), callerHere(locale)])
  if (!flagged) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(await searchParams)
  const mayCoordinate = allows('conference.coordinate', caller, flagged)
  return (
    <FlaggedPage locale={locale} flagged={flagged} mayCoordinate={mayCoordinate} done={done} refused={refused?.text} />
  )
}
