import { notFound, redirect } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { LinesPage } from '@/app/_ui/thread/lines-page'
import { ThreadPage } from '@/app/_ui/thread/thread-page'
import { readThread } from '@/lib/contributions/read-thread'
import { readLines } from '@/lib/contributions/reading/read-lines'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { inLocale, isLocale } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'

type Search = Record<string, string | string[] | undefined>

interface Props {
  params: Promise<{ locale: string; conference: string; thread: string }>
  searchParams: Promise<Search>
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)

async function shownHere({ params, searchParams }: Props) {
  const { locale, conference, thread } = await params
  if (!isLocale(locale)) notFound()
  const { after, line, view } = await searchParams
  const asked = { slug: conference, position: thread, after: one(after), line: one(line), reads: locale }
  const path = `/${locale}/conferences/${conference}/threads/${thread}`
  if (one(view) === 'compact') return { locale, path, lines: await seen(readLines, locale, asked), shown: undefined }
  return { locale, path, lines: undefined, shown: await seen(readThread, locale, asked) }
}

/**
 * The same page of the thread that this one is part of now: lines and places are known by numbers, which stay what they
 * were, so an old address leads to what it led to.
 */
function onward(
  path: string,
  { position, mergedInto }: { position: number; mergedInto: number | null },
  search: Search,
) {
  const asked = Object.entries(search).flatMap(([name, value]) => (one(value) ? [[name, one(value) ?? '']] : []))
  const query = new URLSearchParams([...asked, ['merged', String(position)]])
  return `${path.replace(/[^/]*$/, String(mergedInto))}?${query}`
}

export async function generateMetadata(props: Props) {
  const { locale, shown, lines } = await shownHere(props)
  const thread = (shown ?? lines)?.thread
  return thread ? { title: inLocale(thread.title, locale).text } : {}
}

export default async function Page(props: Props) {
  const { locale, shown, lines, path } = await shownHere(props)
  const search = await props.searchParams
  const gone = (shown ?? lines)?.thread
  if (gone && gone.mergedInto !== null) redirect(onward(path, gone, search))
  if (lines) return <LinesPage locale={locale} shown={lines} />
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const reply = wholeNumber.safeParse(one(search.reply) ?? outcome.refused?.typed.replyTo).data ?? null
  const show = one(search.show) === 'own' ? 'own' : undefined
  const merged = wholeNumber.safeParse(one(search.merged)).data ?? null
  return <ThreadPage {...{ locale, caller, shown, reply, show, merged, outcome }} />
}
