import { notFound } from 'next/navigation'
import { BalancePage } from '@/app/_ui/conduct/balance/balance-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readBalance } from '@/lib/conduct/balance/read-balance'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('conduct.balance')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const balance = await seen(readBalance, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/desk/conduct`
  if (!balance) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(await searchParams)])
  const mayCoordinate = allows('conference.coordinate', caller, balance)
  return <BalancePage locale={locale} balance={balance} mayCoordinate={mayCoordinate} {...outcome} />
}
