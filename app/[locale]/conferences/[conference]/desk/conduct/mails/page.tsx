import { notFound } from 'next/navigation'
import { MailsPage } from '@/app/_ui/conduct/mails/mails-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { ownNames, recordsOf } from '@/lib/doors/mails/records'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readMailHealth } from '@/lib/mail/health/read-mail-health'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('mails.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const health = await seen(readMailHealth, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/desk/conduct/mails`
  if (!health) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [records, outcome] = await Promise.all([recordsOf(ownNames()), outcomeOf(await searchParams)])
  return <MailsPage locale={locale} health={health} records={records} {...outcome} />
}
