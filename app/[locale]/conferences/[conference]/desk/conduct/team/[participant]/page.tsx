import { notFound } from 'next/navigation'
import { MemberPage } from '@/app/_ui/conduct/duty/member-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { readMember } from '@/lib/conduct/team/read-member'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; participant: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('team.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference, participant } = await params
  if (!isLocale(locale)) notFound()
  const member = await seen(readMember, locale, { slug: conference, participantId: participant })
  const path = `/${locale}/conferences/${conference}/desk/conduct/team/${participant}`
  if (!member) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(await searchParams)
  return <MemberPage locale={locale} member={member} done={done} refused={refused} />
}
