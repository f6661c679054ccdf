import { notFound } from 'next/navigation'
import { ExtendPage } from '@/app/_ui/coordination/extend-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readExtensions } from '@/lib/coordination/read-extensions'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; session: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('extend.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference, session: position } = await params
  if (!isLocale(locale)) notFound()
  const session = await seen(readExtensions, locale, { slug: conference, position })
  const path = `/${locale}/conferences/${conference}/sessions/${position}/extend`
  if (!session) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { refused } = await outcomeOf(await searchParams)
  return <ExtendPage locale={locale} session={session} refused={refused} />
}
