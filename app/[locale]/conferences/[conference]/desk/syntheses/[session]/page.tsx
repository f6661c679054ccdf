import { notFound } from 'next/navigation'
import { DraftPage } from '@/app/_ui/outcomes/syntheses/draft-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readDraft } from '@/lib/outcomes/syntheses/read-draft'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; session: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('synthesis.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, session } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readDraft, locale, { slug, position: session })
  const path = `/${locale}/conferences/${slug}/desk`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <DraftPage locale={locale} shown={shown} outcome={await outcomeOf(await searchParams)} />
}
