import { notFound } from 'next/navigation'
import { PreviewPage } from '@/app/_ui/editions/preview-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { previewOf } from '@/lib/doors/mails/preview'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; day: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('editions.preview')

const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, day: dayOn } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const named = one(search.named).trim()
  const asked = one(search.in)
  const reads = isLocale(asked) ? asked : locale
  const path = `/${locale}/conferences/${slug}/desk/editions/${dayOn}`
  const shown = await previewOf(locale, { slug, dayOn, reads, named, as: one(search.as) })
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <PreviewPage locale={locale} shown={shown} path={path} dayOn={dayOn} named={named} />
}
