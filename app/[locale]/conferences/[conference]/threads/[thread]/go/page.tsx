import { notFound, redirect } from 'next/navigation'
import { JumpPage } from '@/app/_ui/thread/jump-page'
import { placePath, threadPaths } from '@/app/_ui/thread/shown-thread'
import { readPlace } from '@/lib/contributions/read-place'
import { readDay } from '@/lib/contributions/reading/read-day'
import { readUnread } from '@/lib/contributions/reading/read-unread'
import { seen } from '@/lib/doors/page'
import { isLocale, type Locale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; thread: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

interface Wish {
  locale: Locale
  slug: string
  position: string
  search: Record<string, string | string[] | undefined>
}

/** What is looked for: a number anywhere in the conference, a day of the thread, or what its reader has not read. */
async function placeOf({ locale, slug, position, search: { number, day, to } }: Wish) {
  if (number) return seen(readPlace, locale, { slug, number })
  if (day) return seen(readDay, locale, { slug, position, day })
  if (to !== 'unread') return undefined
  const first = await seen(readUnread, locale, { slug, position })
  return first ? seen(readPlace, locale, { slug, number: first }) : undefined
}

/** Leads to a place in a thread, or asks which; kindly, where there is none. */
export default async function Go({ params, searchParams }: Props) {
  const { locale, conference: slug, thread: position } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const place = await placeOf({ locale, slug, position, search })
  if (place) redirect(placePath(locale, place))
  return <JumpPage locale={locale} paths={threadPaths({ locale, slug, position })} search={search} />
}
