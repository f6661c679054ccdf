import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { ThreadsPage } from '@/app/_ui/threads/threads-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readThreads } from '@/lib/moderation/threads/read-threads'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('threads.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const path = `/${locale}/conferences/${conference}/desk/threads`
  const shown = await seen(readThreads, locale, { slug: conference })
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(await searchParams)
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), shown)
  return <ThreadsPage {...{ locale, shown, path, mayCoordinate, done, refused }} />
}
