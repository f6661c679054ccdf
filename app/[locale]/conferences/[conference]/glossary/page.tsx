import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { GlossaryPage } from '@/app/_ui/translations/glossary-page'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { readGlossary } from '@/lib/renderings/terms/read-glossary'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('glossary.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const glossary = await seen(readGlossary, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/glossary`
  if (!glossary) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(await searchParams)])
  const mayKeep = allows('term.keep', caller, glossary)
  return <GlossaryPage locale={locale} glossary={glossary} mayKeep={mayKeep} outcome={outcome} />
}
