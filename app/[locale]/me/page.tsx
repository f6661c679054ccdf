import '@/app/_style/utilities.css'
import { notFound } from 'next/navigation'
import { Said } from '@/app/_ui/conference/said'
import { ActForm } from '@/app/_ui/form/act-form'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { WriteTo } from '@/app/_ui/mails/write-to'
import { Notices } from '@/app/_ui/me/notices'
import { OwnAddress } from '@/app/_ui/me/own-address'
import { OwnChoices } from '@/app/_ui/me/own-choices'
import { OwnContribution } from '@/app/_ui/me/own-contribution'
import type { OwnConference } from '@/app/_ui/me/shown'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { titled } from '@/app/_ui/page/titled'
import { OwnRegistration } from '@/app/_ui/standing/own-registration'
import { ownPath } from '@/lib/doors/form'
import { writtenTo } from '@/lib/doors/inbound/written-to'
import { type Outcome, outcomeOf } from '@/lib/doors/outcome'
import { seen } from '@/lib/doors/page'
import { readOwnAddress } from '@/lib/mail/bounces/read-own-address'
import { readAsked } from '@/lib/people/admitting/read-asked'
import { readMe } from '@/lib/people/read-me'
import { isLocale, type Locale } from '@/lib/text/locales'
import { type MessageKey, wordsIn } from '@/lib/text/words'

interface Props {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const generateMetadata = titled('me.title')

const saidWhenDone = [
  'accept-safe-version',
  'change-announcements',
  'change-consents',
  'change-display',
  'change-language',
  'change-presence',
  'change-rhythm',
  'release-address',
  'withdraw-contribution',
  'withdraw-registration',
  'withdraw-correction',
  'revise-contribution',
  'submit-contribution',
]

/** One's own page, which nobody else can see. */
export default async function Me({ params, searchParams }: Props) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const words = wordsIn(locale)
  const [own, suppressed, asked = []] = await Promise.all([
    seen(readMe, locale, {}),
    seen(readOwnAddress, locale, {}),
    seen(readAsked, locale, {}),
  ])
  const asking = await searchParams
  const { done, refused } = await outcomeOf(asking)
  const onward = asking.back && ownPath(asking.back, locale)
  return (
    <div className="column flow">
      <h1>{words('me.title')}</h1>
      {refused && <Notice kind="stopped">{refused.text}</Notice>}
      {done && saidWhenDone.includes(done) && <Notice kind="done">{words(`me.done-${done}` as MessageKey)}</Notice>}
      {suppressed && <OwnAddress locale={locale} suppressed={suppressed} onward={onward || undefined} />}
      {!own && (
        <Way locale={locale} text={words('me.sign-in-first')} to={`/sign-in?back=/${locale}/me`} say="sign-in" />
      )}
      {asked.map(({ slug, title, registration }) => (
        <section key={slug} className="flow">
          <h2>
            <a href={`/${locale}/conferences/${slug}`}>
              <Said text={title} locale={locale} />
            </a>
          </h2>
          <OwnRegistration locale={locale} registration={registration} back={`/${locale}/me`} />
        </section>
      ))}
      {own?.length === 0 && asked.length === 0 && (
        <Way locale={locale} text={words('me.nowhere')} to="" say="programme" />
      )}
      {own?.map((conference) => (
        <Own key={conference.conferenceId} locale={locale} conference={conference} refused={refused} />
      ))}
      {own && <Leave locale={locale} />}
    </div>
  )
}

interface OwnProps {
  locale: Locale
  conference: OwnConference
  refused: Outcome['refused']
}

function Own({ locale, conference, refused }: OwnProps) {
  const words = wordsIn(locale)
  const address = writtenTo(conference.slug)
  return (
    <section className="flow">
      <h2>
        <a href={`/${locale}/conferences/${conference.slug}`}>
          <Said text={conference.title} locale={locale} />
        </a>
      </h2>
      <Notices locale={locale} conference={conference} />
      {conference.contributions.length === 0 && (
        <Empty title={words('me.none')}>
          <p>{words('me.none-next')}</p>
          <p>
            <a href={`/${locale}/conferences/${conference.slug}`}>{words('me.see-programme')}</a>
          </p>
        </Empty>
      )}
      {conference.contributions.map((contribution) => (
        <OwnContribution key={contribution.id} locale={locale} contribution={contribution} conference={conference} />
      ))}
      {address && <WriteTo say={words('me.by-mail')} address={address} />}
      <h3>{words('me.choices')}</h3>
      <OwnChoices locale={locale} conference={conference} refused={refused} />
    </section>
  )
}

function Way({ locale, text, to, say }: { locale: Locale; text: string; to: string; say: 'sign-in' | 'programme' }) {
  return (
    <>
      <p>{text}</p>
      <div className="deeds">
        <LinkButton href={`/${locale}${to}`}>{wordsIn(locale)(`chrome.${say}`)}</LinkButton>
      </div>
    </>
  )
}

function Leave({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  return (
    <ActForm act="sign-out" back={`/${locale}`} className="mt-8">
      <p className="hint">{words('me.leave-hint')}</p>
      <Button weight="quiet">{words('me.leave')}</Button>
    </ActForm>
  )
}
