import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { ModerationPage } from '@/app/_ui/protecting/moderation-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readModes } from '@/lib/moderation/protecting/read-modes'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('moderation.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const moderated = await seen(readModes, locale, { slug })
  if (!moderated)
    return <RefusalPage kind="not-found" locale={locale} path={`/${locale}/coordination/${slug}/moderation`} />
  const { done, refused } = await outcomeOf(await searchParams)
  return <ModerationPage locale={locale} moderated={moderated} done={done} refused={refused?.text} />
}
