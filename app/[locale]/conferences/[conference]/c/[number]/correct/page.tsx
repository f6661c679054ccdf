import { notFound, redirect } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { seen } from '@/lib/doors/page'
import { readOwnText } from '@/lib/people/read-own-text'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; number: string }>
}

/** From one's own contribution in its thread, which is known there by its number, to the place to correct it. */
export default async function Correct({ params }: Props) {
  const { locale, conference: slug, number } = await params
  if (!isLocale(locale)) notFound()
  const own = await seen(readOwnText, locale, { slug, number })
  if (own) redirect(`/${locale}/me/contributions/${own.id}`)
  const path = `/${locale}/conferences/${slug}/c/${number}/correct`
  return <RefusalPage kind="not-found" locale={locale} path={path} />
}
