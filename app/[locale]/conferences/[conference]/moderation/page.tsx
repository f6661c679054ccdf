import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { ModerationPage } from '@/app/_ui/record/moderation-page'
import { seen } from '@/lib/doors/page'
import { readModeration } from '@/lib/moderation/record/read-moderation'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
}

export const generateMetadata = titled('moderated.title')

export default async function Page({ params }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const moderation = await seen(readModeration, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/moderation`
  if (!moderation) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <ModerationPage locale={locale} moderation={moderation} />
}
