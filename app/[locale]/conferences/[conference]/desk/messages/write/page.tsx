import { notFound } from 'next/navigation'
import { WritePage } from '@/app/_ui/outcomes/messages/write-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readClosing } from '@/lib/outcomes/closing/read-closing'
import { readComposing } from '@/lib/outcomes/messages/read-composing'
import { writtenFor } from '@/lib/outcomes/view'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('outcomes.write-message')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const shown = await seen(readComposing, locale, { slug, position: search.session ?? 1 })
  const path = `/${locale}/conferences/${slug}/desk/messages/write`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const occasion = writtenFor.find((one) => one === search.for) ?? 'weaving'
  const proposed =
    occasion === 'closing' ? await seen(readClosing, locale, { slug, position: shown.session.position }) : undefined
  const { refused } = await outcomeOf(search)
  return <WritePage locale={locale} shown={shown} occasion={occasion} proposed={proposed} refused={refused} />
}
