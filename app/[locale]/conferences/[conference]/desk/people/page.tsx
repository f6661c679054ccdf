import { notFound } from 'next/navigation'
import { PeoplePage } from '@/app/_ui/coordination/people-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readPeople } from '@/lib/coordination/team/read-people'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('invite.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const people = await seen(readPeople, locale, { slug: conference, after: search.after })
  const path = `/${locale}/conferences/${conference}/desk/people`
  if (!people) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(search)
  return <PeoplePage locale={locale} people={people} done={done} refused={refused} />
}
