import { notFound } from 'next/navigation'
import { TextPage } from '@/app/_ui/coordination/text-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { readText } from '@/lib/coordination/read-text'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; conference: string; of: string; text: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function shownHere({ params }: Props) {
  const { locale, conference: slug, of, text: id } = await params
  if (!isLocale(locale)) notFound()
  const text = await seen(readText, locale, { slug, of, id })
  return { locale, text, path: `/${locale}/coordination/${slug}` }
}

export async function generateMetadata(props: Props) {
  const { locale, text } = await shownHere(props)
  return text ? { title: wordsIn(locale)(`coordination.of.${text.of}`) } : {}
}

export default async function Page(props: Props) {
  const { locale, text, path } = await shownHere(props)
  if (!text) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { refused } = await outcomeOf(await props.searchParams)
  return <TextPage locale={locale} text={text} refused={refused} />
}
