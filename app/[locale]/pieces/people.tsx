import type { ComponentProps } from 'react'
import { Languages } from '@/app/_ui/chrome/languages'
import { HowToTakePart } from '@/app/_ui/conference/how-to-take-part'
import { Folded } from '@/app/_ui/form/folded'
import { InLanguages } from '@/app/_ui/form/in-languages'
import { Because } from '@/app/_ui/me/because'
import { WithdrawCorrection } from '@/app/_ui/me/withdraw-correction'
import { AskForm } from '@/app/_ui/people/ask-form'
import { LanguageChoices } from '@/app/_ui/people/language-choices'
import { MailChoices } from '@/app/_ui/people/rhythms/mail-choices'
import { RhythmNow } from '@/app/_ui/people/rhythms/now'
import { RhythmChoices } from '@/app/_ui/people/rhythms/rhythm-choices'
import { ShownFields } from '@/app/_ui/people/shown-fields'
import { FirstTextChoice } from '@/app/_ui/renderings/first-text-choice'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { title } from './samples'

const mails: ComponentProps<typeof MailChoices>['mails'] = {
  ...{ rhythm: 'daily', digestHour: 7, digestDay: 1, zone: 'Europe/Rome', resumesAt: '2026-12-01T00:00:00Z' },
  sessions: [{ position: 1, title, rhythm: 'weekly' }],
}

/** What somebody is asked about themselves, and told about what they wrote. */
export function PeoplePieces({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  const path = `/${locale}/pieces`
  return (
    <>
      <Languages locale={locale} path="/pieces" />
      <HowToTakePart
        locale={locale}
        standing="visitor"
        conference={`/${locale}/conferences/retour`}
        back={path}
        title={words('chrome.programme')}
      />
      <AskForm locale={locale} back={path} next={path} refused={undefined} />
      <ShownFields locale={locale} refused={undefined} values={{ display: 'pseudonym', name: 'Naïma' }} />
      <LanguageChoices locale={locale} chosen={locale} />
      <RhythmChoices locale={locale} refused={undefined} of="-new" />
      <p>
        <RhythmNow locale={locale} mails={mails} />
      </p>
      <MailChoices locale={locale} refused={undefined} mails={mails} />
      <FirstTextChoice locale={locale} first="original" path={path} conferenceId={null} />
      <Because locale={locale} decision={{ reason: 'unclear', wording: null, message: 'Quel train ?' }} />
      <WithdrawCorrection locale={locale} contributionId="none" back={path} />
      <Folded title={words('chrome.programme')} open={false}>
        <InLanguages locale={locale} name="title" label={words('chrome.programme')} texts={title} form="pieces" />
      </Folded>
    </>
  )
}
