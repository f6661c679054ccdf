import { notFound } from 'next/navigation'
import { InvitationsPage } from '@/app/_ui/coordination/inviting/invitations-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readInvitations } from '@/lib/coordination/inviting/read-invitations'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('invitations.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const shown = await seen(readInvitations, locale, { slug: conference, list: search.list })
  const path = `/${locale}/coordination/${conference}/invitations`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  return <InvitationsPage locale={locale} shown={shown} {...(await outcomeOf(search))} />
}
