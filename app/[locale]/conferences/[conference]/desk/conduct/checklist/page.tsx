import { notFound } from 'next/navigation'
import { ChecklistPage } from '@/app/_ui/outcomes/checklist-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { titled } from '@/app/_ui/page/titled'
import { callerHere, seen } from '@/lib/doors/page'
import { readChecklist } from '@/lib/outcomes/closing/read-checklist'
import { allows } from '@/lib/policy'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference: string }>
}

export const generateMetadata = titled('checklist.title')

export default async function Page({ params }: Props) {
  const { locale, conference: slug } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readChecklist, locale, { slug })
  const path = `/${locale}/conferences/${slug}/desk/conduct/checklist`
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={path} />
  const mayCoordinate = allows('conference.coordinate', await callerHere(locale), shown)
  return <ChecklistPage locale={locale} shown={shown} mayCoordinate={mayCoordinate} />
}
