import { notFound } from 'next/navigation'
import { MessagesPage } from '@/app/_ui/outcomes/messages/messages-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readMessages } from '@/lib/outcomes/messages/read-messages'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('outcomes.messages')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readMessages, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/desk/messages`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(await searchParams)])
  const mayCoordinate = allows('conference.coordinate', caller, shown)
  return <MessagesPage locale={locale} shown={shown} mayCoordinate={mayCoordinate} {...outcome} />
}
