import { notFound } from 'next/navigation'
import { HeldMailsPage } from '@/app/_ui/mails/held-mails-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { heldMailsFor } from '@/lib/doors/inbound/showing'
import { outcomeOf } from '@/lib/doors/outcome'
import { callerHere } from '@/lib/doors/page'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('held-mail.title')

export default async function Page({ params, searchParams }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const path = `/${locale}/conferences/${slug}/desk/mails`
  const [held, caller] = await Promise.all([heldMailsFor(locale, slug), callerHere(locale)])
  if (!held) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const { done, refused } = await outcomeOf(await searchParams)
  const mayCoordinate = allows('conference.coordinate', caller, held)
  return <HeldMailsPage locale={locale} held={held} mayCoordinate={mayCoordinate} done={done} refused={refused?.text} />
}
