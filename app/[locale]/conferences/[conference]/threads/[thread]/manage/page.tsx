import { notFound, redirect } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { ThreadDeskPage } from '@/app/_ui/threads/thread-desk-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readThreadDesk } from '@/lib/moderation/threads/read-thread-desk'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; thread: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('thread.moderate')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference, thread: position } = await params
  if (!isLocale(locale)) notFound()
  const pathOf = (thread: string | number) => `/${locale}/conferences/${conference}/threads/${thread}/manage`
  const shown = await seen(readThreadDesk, locale, { slug: conference, position })
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={pathOf(position)} />
  if (shown.thread.mergedInto !== null) redirect(pathOf(shown.thread.mergedInto))
  const { done, refused } = await outcomeOf(await searchParams)
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), shown)
  return <ThreadDeskPage {...{ locale, shown, path: pathOf(position), mayCoordinate, done, refused }} />
}
