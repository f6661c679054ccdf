import { notFound } from 'next/navigation'
import { Said } from '@/app/_ui/conference/said'
import { LedgerPage } from '@/app/_ui/digests/ledger-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readLedger } from '@/lib/digests/read-ledger'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('ledger.title-people')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const { state, before } = await searchParams
  const ledger = await seen(readLedger, locale, { slug: conference, state, before })
  const path = `/${locale}/coordination/${conference}/digests`
  if (!ledger) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const trail = (
    <a href={`/${locale}/coordination/${conference}`}>
      <Said text={ledger.title} locale={locale} />
    </a>
  )
  return <LedgerPage locale={locale} path={path} shown={ledger} whose="people" trail={trail} />
}
