import { notFound } from 'next/navigation'
import { MessagePage } from '@/app/_ui/outcomes/messages/message-page'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { seen } from '@/lib/doors/page'
import { readMessage } from '@/lib/outcomes/messages/read-message'
import { isLocale } from '@/lib/text/locales'

interface Props {
  params: Promise<{ locale: string; conference?: string; number: string }>
}

export async function generateMetadata({ params }: Props) {
  const { number } = await params
  return { title: `M${number}` }
}

/** The address of a message of the desk's, for ever. */
export default async function Page({ params }: Props) {
  const { locale, conference: slug, number } = await params
  if (!isLocale(locale)) notFound()
  const shown = await seen(readMessage, locale, { slug, number })
  if (!shown) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}/m/${number}`} />
  return <MessagePage locale={locale} shown={shown} />
}
