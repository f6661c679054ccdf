import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { UnreadPage } from '@/app/_ui/protecting/unread-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readUnreadPublished } from '@/lib/moderation/protecting/unread/read-unread-published'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('unread.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `/${locale}/conferences/${slug}/desk/unread`
  const [shown, caller] = await Promise.all([seen(readUnreadPublished, locale, { slug }), callerHere(locale)])
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(await searchParams)
  const mayCoordinate = allows('conference.coordinate', caller, shown)
  return <UnreadPage locale={locale} shown={shown} mayCoordinate={mayCoordinate} done={done} refused={refused?.text} />
}
