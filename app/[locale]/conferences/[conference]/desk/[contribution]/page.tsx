import { notFound } from 'next/navigation'
import { Decided } from '@/app/_ui/desk/decided'
import { ItemPage } from '@/app/_ui/desk/item-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { wholeMailOf } from '@/lib/doors/inbound/showing'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readHeld } from '@/lib/moderation/protecting/read-held'
import { readItem } from '@/lib/moderation/read-item'
import { readQueue } from '@/lib/moderation/read-queue'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; contribution: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('desk.item')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, contribution: contributionId } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const { refused, done } = await outcomeOf(search)
  // A decision on a text that has changed comes back to what has changed in it since it was read.
  const since = refused?.typed.revision ?? search.since
  const [item, queue, aside, caller, whole] = await Promise.all([
    seen(readItem, locale, { slug, contributionId, since }),
    seen(readQueue, locale, { slug }),
    seen(readHeld, locale, { slug, contributionId }),
    callerHere(locale),
    seen(readItem, locale, { slug, contributionId, since }).then((found) => found && wholeMailOf(contributionId)),
  ])
  const path = `/${locale}/conferences/${slug}/desk/${contributionId}`
  if (!item || !queue) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const mayCoordinate = allows('conference.coordinate', caller, item)
  return (
    <ItemPage
      locale={locale}
      item={item}
      queue={queue}
      mayCoordinate={mayCoordinate}
      aside={aside}
      whole={whole}
      refused={refused}
      done={done}
    >
      <Decided locale={locale} queue={queue} done={done} number={search.number} />
    </ItemPage>
  )
}
