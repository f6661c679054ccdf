import { notFound } from 'next/navigation'
import { standingOf } from '@/app/_ui/conference/how-to-take-part'
import { ProgrammePage } from '@/app/_ui/conference/programme-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { zoneOf } from '@/lib/caller'
import { readProgramme } from '@/lib/conferences/read-programme'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { inLocale, isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference?: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

async function shownHere({ params }: Props) {
  const { locale, conference } = await params
  if (!isLocale(locale)) notFound()
  return { locale, conference, programme: await seen(readProgramme, locale, { slug: conference }) }
}

export async function generateMetadata(props: Props) {
  const { locale, programme } = await shownHere(props)
  return programme ? { title: inLocale(programme.title, locale).text } : {}
}

/** The programme of the named conference, or, on the front page, of the newest. */
export default async function Page(props: Props) {
  const { locale, conference, programme } = await shownHere(props)
  if (!programme) {
    const path = conference ? `/${locale}/conferences/${conference}` : `/${locale}`
    return <RefusalPage kind="not-found" locale={locale} path={path} />
  }
  const [caller, { done }] = await Promise.all([callerHere(locale), outcomeOf(await props.searchParams)])
  return (
    <ProgrammePage
      locale={locale}
      programme={programme}
      standing={standingOf(caller, programme.conferenceId)}
      zone={zoneOf(caller)}
      done={done}
    />
  )
}
