import { notFound } from 'next/navigation'
import { SandboxPage } from '@/app/_ui/coordination/copying/sandbox-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readSandboxMails } from '@/lib/coordination/trying/read-sandbox-mails'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('sandbox.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const { before } = await searchParams
  const shown = await seen(readSandboxMails, locale, { slug: conference, before })
  const path = `/${locale}/coordination/${conference}/mails`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <SandboxPage locale={locale} shown={shown} />
}
