import { headers } from 'next/headers'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { isLocale } from '@/lib/text/locales'

/** Any address without a page of its own: without this, Next answers with a page in English that needs scripts. */
export default async function Nowhere({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params
  const path = (await headers()).get('x-diwan-path') ?? '/'
  return <RefusalPage kind="not-found" locale={isLocale(locale) ? locale : 'fr'} path={path} />
}
