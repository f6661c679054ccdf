import { notFound } from 'next/navigation'
import { StructurePage } from '@/app/_ui/coordination/structure-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { readStructure } from '@/lib/coordination/read-structure'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { inLocale, isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function shownHere({ params }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const structure = await seen(readStructure, locale, { slug: conference })
  return { locale, structure, path: `/${locale}/coordination/${conference}` }
}

export async function generateMetadata(props: Props) {
  const { locale, structure } = await shownHere(props)
  return structure ? { title: inLocale(structure.title, locale).text } : {}
}

export default async function Page(props: Props) {
  const { locale, structure, path } = await shownHere(props)
  if (!structure) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(await props.searchParams)
  return <StructurePage locale={locale} structure={structure} done={done} refused={refused} />
}
