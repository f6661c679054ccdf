import { notFound } from 'next/navigation'
import { CalendarPage } from '@/app/_ui/coordination/copying/calendar-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readCalendar } from '@/lib/coordination/copying/read-calendar'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
}

export const generateMetadata = titled('calendar.title')

export default async function Page({ params }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const calendar = await seen(readCalendar, locale, { slug: conference })
  const path = `/${locale}/coordination/${conference}/calendar`
  if (!calendar) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <CalendarPage locale={locale} calendar={calendar} />
}
