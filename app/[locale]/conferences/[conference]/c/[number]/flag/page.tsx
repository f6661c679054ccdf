import { notFound } from 'next/navigation'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { FlagPage } from '@/app/_ui/protecting/flag-page'
import { readPlace } from '@/lib/contributions/read-place'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('flag.say')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug, number } = await params
  if (!isLocale(locale)) notFound()
  const permalink = `/${locale}/conferences/${slug}/c/${number}`
  const [place, caller] = await Promise.all([seen(readPlace, locale, { slug, number }), callerHere(locale)])
  if (!place) return <RefusalPage kind="not-found" locale={locale} path={`${permalink}/flag`} />
  const { done, refused } = await outcomeOf(await searchParams)
  return (
    <FlagPage
      locale={locale}
      conferenceId={place.conferenceId}
      number={place.number}
      permalink={permalink}
      signedIn={caller.kind === 'person' ? 'yes' : 'no'}
      done={done}
      refused={refused?.text}
    />
  )
}
