import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { ThreadPage } from '@/app/_ui/thread/thread-page'
import { readThread } from '@/lib/contributions/read-thread'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { inLocale, isLocale } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'

interface Props {
  params: Promise<{ locale: string; conference: string; thread: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

async function shownHere({ params, searchParams }: Props) {
  const { locale, conference, thread } = await params
  if (!isLocale(locale)) notFound()
  const after = one((await searchParams).after)
  const shown = await seen(readThread, locale, { slug: conference, position: thread, after })
  return { locale, shown, path: `/${locale}/conferences/${conference}/threads/${thread}` }
}

export async function generateMetadata(props: Props) {
  const { locale, shown } = await shownHere(props)
  return shown ? { title: inLocale(shown.thread.title, locale).text } : {}
}

export default async function Page(props: Props) {
  const { locale, shown, path } = await shownHere(props)
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const search = await props.searchParams
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const reply = wholeNumber.safeParse(one(search.reply) ?? outcome.refused?.typed.replyTo).data ?? null
  return <ThreadPage locale={locale} caller={caller} shown={shown} reply={reply} outcome={outcome} />
}
