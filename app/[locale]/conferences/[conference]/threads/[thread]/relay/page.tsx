import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { RelayPage } from '@/app/_ui/thread/relay-page'
import { threadPaths } from '@/app/_ui/thread/shown-thread'
import { readRelaying } from '@/lib/contributions/relays/read-relaying'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'

interface Props {
  params: Promise<{ locale: string; conference: string; thread: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('relay.title')

export default async function Relay({ params, searchParams }: Props) {
  const { locale, conference: slug, thread: position } = await params
  if (!isLocale(locale)) notFound()
  const paths = threadPaths({ locale, slug, position })
  const [shown, caller] = await Promise.all([seen(readRelaying, locale, { slug, position }), callerHere(locale)])
  if (!shown || caller.kind !== 'person') return <RefusalPage kind="not-found" locale={locale} path={paths.relay} />
  const search = await searchParams
  const { refused } = await outcomeOf(search)
  const reply = wholeNumber.safeParse(search.reply ?? refused?.typed.replyTo).data ?? null
  const { personId } = caller
  return <RelayPage {...{ locale, personId, shown, reply, paths, refused }} />
}
