import { notFound } from 'next/navigation'
import { Decided } from '@/app/_ui/desk/decided'
import { QueuePage } from '@/app/_ui/desk/queue-page'
import { Notice } from '@/app/_ui/page/notice'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readQueue } from '@/lib/moderation/read-queue'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('desk.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const queue = await seen(readQueue, locale, { slug: conference, after: search.after })
  if (!queue) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}/conferences/${conference}/desk`} />
  const [caller, { done, refused }] = await Promise.all([callerHere(locale), outcomeOf(search)])
  return (
    <QueuePage
      locale={locale}
      queue={queue}
      mayCoordinate={allows('conference.coordinate', caller, queue)}
      refused={refused}
    >
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <Decided locale={locale} queue={queue} done={done} number={search.number} />
    </QueuePage>
  )
}
