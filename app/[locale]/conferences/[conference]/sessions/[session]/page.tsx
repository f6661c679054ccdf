import { notFound } from 'next/navigation'
import { standingOf } from '@/app/_ui/conference/how-to-take-part'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { SessionPage } from '@/app/_ui/session/session-page'
import { zoneOf } from '@/lib/caller'
import { readSession } from '@/lib/conferences/read-session'
import { writtenTo } from '@/lib/doors/inbound/written-to'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { inLocale, isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; session: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function shownHere({ params }: Props) {
  const { locale, conference, session } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readSession, locale, { slug: conference, position: session })
  return { locale, shown, path: `/${locale}/conferences/${conference}/sessions/${session}` }
}

export async function generateMetadata(props: Props) {
  const { locale, shown } = await shownHere(props)
  return shown ? { title: inLocale(shown.session.title, locale).text } : {}
}

export default async function Page(props: Props) {
  const { locale, shown, path } = await shownHere(props)
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(await props.searchParams)])
  const { conferenceId, slug, session } = shown
  const standing = standingOf(caller, conferenceId)
  const takesMails = standing === 'registered' && ['announced', 'open', 'closing', 'late'].includes(session.phase)
  return (
    <SessionPage
      locale={locale}
      shown={shown}
      standing={standing}
      writtenTo={takesMails ? writtenTo(slug, session.position) : undefined}
      zone={zoneOf(caller)}
      outcome={outcome}
      mayInvite={allows('expert.invite', caller, { conferenceId })}
      mayExtend={allows('session.extend', caller, { conferenceId })}
    />
  )
}
