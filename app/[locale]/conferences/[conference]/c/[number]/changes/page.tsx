import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { ChangesPage } from '@/app/_ui/revisions/changes-page'
import { readRevisions } from '@/lib/contributions/revisions/read-revisions'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; conference: string; number: string }>
  searchParams: Promise<{ before?: string | string[] }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, number } = await params
  return isLocale(locale) ? { title: `${wordsIn(locale)('changes.title')} (${number})` } : {}
}

/** What was corrected in a contribution since it was published. */
export default async function Changes({ params, searchParams }: Props) {
  const { locale, conference: slug, number } = await params
  if (!isLocale(locale)) notFound()
  const { before } = await searchParams
  const shown = await seen(readRevisions, locale, { slug, number, before })
  const path = `/${locale}/conferences/${slug}/c/${number}/changes`
  return shown ? (
    <ChangesPage locale={locale} shown={shown} />
  ) : (
    <RefusalPage kind="not-found" locale={locale} path={path} />
  )
}
