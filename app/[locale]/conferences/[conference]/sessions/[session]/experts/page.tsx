import { notFound } from 'next/navigation'
import { ExpertsPage } from '@/app/_ui/experts/experts-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere, seen } from '@/lib/doors/page'
import { readExperts } from '@/lib/experts/read-experts'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'
import { wholeNumber } from '@/lib/text/names'

interface Props {
  params: Promise<{ locale: string; conference: string; session: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('experts.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference, session } = await params
  if (!isLocale(locale)) notFound()
  const search = await searchParams
  const { filter, before } = search
  const shown = await seen(readExperts, locale, { slug: conference, position: session, filter, before })
  const path = `/${locale}/conferences/${conference}/sessions/${session}/experts`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const [caller, outcome] = await Promise.all([callerHere(locale), outcomeOf(search)])
  const { refused } = outcome
  const assigning = search.assign ?? (refused?.act === 'assign-ask' ? refused.typed.number : undefined)
  return (
    <ExpertsPage
      locale={locale}
      caller={caller}
      shown={shown}
      outcome={outcome}
      assigning={wholeNumber.safeParse(assigning).data ?? null}
      textPath={
        allows('conference.coordinate', caller, shown)
          ? `/${locale}/coordination/${shown.slug}/texts/expert-presentation`
          : null
      }
    />
  )
}
