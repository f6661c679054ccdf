import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { TextField } from '@/app/_ui/form/text-field'
import { Notice } from '@/app/_ui/page/notice'
import { titled } from '@/app/_ui/page/titled'
import { mailboxIsHere } from '@/lib/doors/mailbox-reading'
import { outcomeOf } from '@/lib/doors/outcome'
import { type Visit, visitHere } from '@/lib/doors/sign-in/visit'
import { isLocale, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { PressToEnter } from './press.client'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('sign-in.title')

/**
 * Where the link of the mail leads: nothing is spent by looking at it. The token stands behind the `#`, which browsers
 * keep to themselves; without scripts the code does the same.
 */
export default async function Confirm({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const words = wordsIn(locale)
  const { refused } = await outcomeOf(await searchParams)
  const visit = await visitHere(locale)
  const address = refused?.typed.email ?? visit.address
  const back = `/${locale}/sign-in/confirm`
  return (
    <div className="column flow">
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      <PressToEnter
        words={{
          title: words('sign-in.press-title'),
          who: words('sign-in.press-for'),
          enter: words('sign-in.enter'),
          notYou: words('sign-in.press-not-you'),
        }}
        back={back}
        next={visit.next}
      >
        <h1>{words('sign-in.check-title')}</h1>
        <p>
          {visit.address
            ? words.rich('sign-in.sent', { address: () => <bdi key="address">{visit.address}</bdi> })
            : words('sign-in.sent-somewhere')}
        </p>
        <p>{words('sign-in.two-ways')}</p>
        <h2>{words('sign-in.code-title')}</h2>
        <CodeForm locale={locale} visit={{ ...visit, address }} back={back} wrong={refused?.fields ?? {}} />
        <p className="soft">{words('sign-in.nothing')}</p>
      </PressToEnter>
      <Otherwise locale={locale}>
        <LinkButton weight="quiet" href={`/${locale}/sign-in?${new URLSearchParams({ back: visit.next })}`}>
          {words('sign-in.ask-again')}
        </LinkButton>
      </Otherwise>
    </div>
  )
}

interface CodeProps {
  locale: Locale
  visit: Visit
  back: string
  wrong: Record<string, string>
}

function CodeForm({ locale, visit, back, wrong }: CodeProps) {
  const words = wordsIn(locale)
  return (
    <ActForm act="confirm-sign-in" back={back} hidden={{ next: visit.next }}>
      <TextField
        name="email"
        type="email"
        label={words('sign-in.email')}
        error={wrong.email}
        defaultValue={visit.address}
        autoComplete="email"
        maxLength={254}
        required
      />
      <TextField
        name="code"
        dir="ltr"
        label={words('sign-in.code')}
        hint={words('sign-in.code-hint')}
        error={wrong.code}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={20}
        required
      />
      <div className="deeds">
        <Button>{words('sign-in.enter')}</Button>
      </div>
    </ActForm>
  )
}

function Otherwise({ locale, children }: { locale: Locale; children: ReactNode }) {
  const words = wordsIn(locale)
  return (
    <>
      {mailboxIsHere() && (
        <p className="soft">
          {words('sign-in.mailbox')} <a href="/mailbox">{words('sign-in.mailbox-open')}</a>
        </p>
      )}
      <div className="deeds">{children}</div>
    </>
  )
}
