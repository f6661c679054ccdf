import { notFound } from 'next/navigation'
import { InvitationPage } from '@/app/_ui/coordination/invitation-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readInvitation } from '@/lib/coordination/team/read-invitation'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('invite.page')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  const invitation = await seen(readInvitation, locale, { slug: conference })
  const path = `/${locale}/conferences/${conference}/invitation`
  if (!invitation) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { refused } = await outcomeOf(await searchParams)
  return <InvitationPage locale={locale} invitation={invitation} refusal={refused?.text} />
}
