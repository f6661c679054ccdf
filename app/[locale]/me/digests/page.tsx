import { notFound } from 'next/navigation'
import { LedgerPage } from '@/app/_ui/digests/ledger-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readOwnLedger } from '@/lib/digests/read-own-ledger'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('ledger.title-own')

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const { state, before } = await searchParams
  const ledger = await seen(readOwnLedger, locale, { state, before })
  const path = `/${locale}/me/digests`
  if (!ledger) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const trail = <a href={`/${locale}/me`}>{wordsIn(locale)('me.title')}</a>
  return <LedgerPage locale={locale} path={path} shown={ledger} whose="own" trail={trail} />
}
