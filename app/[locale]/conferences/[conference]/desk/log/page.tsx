import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { LogPage } from '@/app/_ui/record/log-page'
import { callerHere, seen } from '@/lib/doors/page'
import { readLog } from '@/lib/moderation/record/read-log'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('desk.log-title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const log = await seen(readLog, locale, { ...(await searchParams), slug: conference })
  const path = `/${locale}/conferences/${conference}/desk/log`
  if (!log) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), log)
  return <LogPage locale={locale} log={log} mayCoordinate={mayCoordinate} />
}
