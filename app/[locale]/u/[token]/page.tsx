import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import { RefusalPage } from '@/app/_ui/page/refusal-page'
import { MailChoices } from '@/app/_ui/people/rhythms/mail-choices'
import { RhythmNow } from '@/app/_ui/people/rhythms/now'
import { outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readMailSettings } from '@/lib/people/mails/read-mail-settings'
import { isLocale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string; token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The address opens one person's mails, so it is neither indexed nor passed on. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  if (!isLocale(locale)) return {}
  return { title: wordsIn(locale)('unsubscribe.title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where a mail's «stop» and «change the rhythm» lead: no login, and nothing of whose mails these are. */
export default async function MailPage({ params, searchParams }: Props) {
  const { locale, token } = await params
  if (!isLocale(locale)) notFound()
  const words = wordsIn(locale)
  const settings = await seen(readMailSettings, locale, { token })
  if (!settings) return <RefusalPage kind="not-found" locale={locale} path={`/${locale}`} />
  const { refused, done } = await outcomeOf(await searchParams)
  return (
    <div className="column flow">
      <h1>{words('unsubscribe.title')}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {done && (
        <Notice kind="done">
          <RhythmNow locale={locale} mails={settings.mails} />
        </Notice>
      )}
      <p>
        <Said text={settings.title} locale={locale} />
      </p>
      {!done && (
        <p>
          <RhythmNow locale={locale} mails={settings.mails} />
        </p>
      )}
      <ActForm act="change-rhythm-by-mail" back={`/${locale}/u/${token}`} hidden={{ token, language: locale }}>
        <MailChoices locale={locale} mails={settings.mails} refused={refused} />
        <div className="deeds">
          <Button>{words('unsubscribe.save')}</Button>
        </div>
      </ActForm>
      <p className="soft">{words('unsubscribe.no-login')}</p>
    </div>
  )
}
