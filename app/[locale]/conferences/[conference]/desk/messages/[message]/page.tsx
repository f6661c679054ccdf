import { notFound } from 'next/navigation'
import { WritePage } from '@/app/_ui/outcomes/messages/write-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readComposing } from '@/lib/outcomes/messages/read-composing'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; message: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('outcomes.change-message')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, message: messageId } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readComposing, locale, { slug, messageId })
  const path = `/${locale}/conferences/${slug}/desk/messages`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { refused } = await outcomeOf(await searchParams)
  return <WritePage locale={locale} shown={shown} refused={refused} />
}
