import { Folded } from '@/app/_ui/form/folded'
import { asTyped, type Refused } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextField } from '@/app/_ui/form/text-field'
import { dayAt } from '@/lib/digests/rules/hours'
import { consentText, rhythms } from '@/lib/people/rules'
import { inLocale, isolated, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { RhythmChoices } from './rhythm-choices'
import type { Mails } from './shown'
import { zoneOptions } from './zones'

interface Props {
  locale: Locale
  mails: Mails
  refused: Refused | undefined
  /** Tells two such forms on one page apart. */
  of?: string
}

/** All that somebody can choose about the news they get by mail: choosing them is agreeing, so those words stand beside it. */
export function MailChoices({ locale, mails, refused, of = '' }: Props) {
  const words = wordsIn(locale)
  const pause = mails.resumesAt && dayAt(new Date(mails.resumesAt), mails.zone)
  const sessionRefused = Object.keys(refused?.fields ?? {}).some((name) => name.startsWith('session-'))
  return (
    <>
      <RhythmChoices locale={locale} refused={refused} now={mails} hint={words(consentText('digest'))} of={of} />
      <Select
        {...asTyped(refused, 'zone', mails.zone)}
        id={`f-zone${of}`}
        label={words('rhythm.zone')}
        hint={words('rhythm.zone-hint')}
        options={zoneOptions(mails.zone, locale)}
      />
      <TextField
        {...asTyped(refused, 'resumesOn', pause)}
        id={`f-resumes${of}`}
        type="date"
        label={words('rhythm.pause')}
        hint={words('rhythm.pause-hint')}
      />
      {mails.sessions.length > 0 && (
        <Folded
          title={words('rhythm.sessions')}
          open={sessionRefused || mails.sessions.some(({ rhythm }) => rhythm !== null)}
        >
          <p className="hint">{words('rhythm.sessions-hint')}</p>
          {mails.sessions.map(({ position, title, rhythm }) => (
            <Select
              key={position}
              {...asTyped(refused, `session-${position}`, rhythm ?? '')}
              id={`f-session-${position}${of}`}
              label={words('rhythm.of-session', { position, title: isolated(inLocale(title, locale).text) })}
              options={[
                { value: '', label: words('rhythm.as-conference') },
                ...rhythms.map((value) => ({ value, label: words(`rhythm.${value}`) })),
              ]}
            />
          ))}
        </Folded>
      )}
    </>
  )
}
