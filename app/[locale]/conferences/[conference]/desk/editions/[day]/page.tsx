import { notFound } from 'next/navigation'
import { EditionPage } from '@/app/_ui/editions/edition-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readEdition } from '@/lib/digests/editions/read-edition'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; day: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('editions.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, day: dayOn } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readEdition, locale, { slug, dayOn })
  const path = `/${locale}/conferences/${slug}/desk/editions`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <EditionPage locale={locale} shown={shown} {...(await outcomeOf(await searchParams))} />
}
