import { AgeBar } from '@/app/_ui/conference/age-bar'
import { ClosedDoor } from '@/app/_ui/conference/closed-door'
import { Contribution } from '@/app/_ui/conference/contribution'
import { contributionLabels } from '@/app/_ui/conference/contribution-labels'
import { KeptText } from '@/app/_ui/conference/kept-text'
import { Waiting } from '@/app/_ui/conference/waiting'
import { Button, LinkButton } from '@/app/_ui/form/button'
import { Check } from '@/app/_ui/form/check'
import { Choices } from '@/app/_ui/form/choices'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { TextField } from '@/app/_ui/form/text-field'
import { Ticks } from '@/app/_ui/form/ticks'
import { Empty } from '@/app/_ui/page/empty'
import { Notice } from '@/app/_ui/page/notice'
import { Pager } from '@/app/_ui/page/pager'
import { SessionRibbon } from '@/app/_ui/session/session-ribbon'
import { contributionLanguages, type Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import { box, phases, samples } from './samples'

export function ConferencePieces({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  const labels = contributionLabels(locale, {
    permalink: '#c{n}',
    replyPath: '?reply={n}#write',
    correct: words('me.correct'),
    translatePath: '#c{n}',
    now: box.now.toISOString(),
    zone: null,
  })
  return (
    <>
      {phases.map((phase) => (
        <SessionRibbon key={phase} phase={phase} locale={locale} {...box} />
      ))}
      <h2>{words('chrome.mine')}</h2>
      {samples.map((contribution) => (
        <Contribution
          key={contribution.number}
          contribution={{
            ...contribution,
            renderings: contribution.renderings.filter(({ language }) => language === locale),
          }}
          labels={labels}
          acknowledging={{ own: [11], useful: [14], lived: [] }}
          unread={contribution.number === 17}
        />
      ))}
      <Waiting locale={locale} language="it" title={null} html={samples[1]?.html ?? ''} />
      <ClosedDoor title={words('phase.closed')} reason={<p>{words('pieces.waiting-next')}</p>}>
        <KeptText locale={locale} text={words('refusal-page.error-text')} />
      </ClosedDoor>
      {[1, 6, 11].map((hours) => (
        <p key={hours}>
          <AgeBar hours={hours} target={12} locale={locale} />
        </p>
      ))}
      <Pager locale={locale} older="?before=1" newer="?after=1" />
    </>
  )
}

export function FormPieces({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  const options = contributionLanguages.slice(0, 3).map((value) => ({ value, label: words(`languages.${value}`) }))
  const hint = words('chrome.zones')
  return (
    <form>
      <TextField name="name" label={words('chrome.account')} hint={hint} defaultValue="Naïma" />
      <TextField
        name="email"
        type="email"
        label="E-mail"
        error={words('refusal-page.not-found-text')}
        defaultValue="a@b"
      />
      <Select name="language" label={words('chrome.language')} options={options} />
      <Choices
        name="sector"
        label={words('chrome.programme')}
        defaultValue="fr"
        options={options.map((option) => ({ ...option, hint }))}
      />
      <Ticks
        name="language"
        legend={words('balance.plan-languages')}
        values={options}
        ticked={(value) => value === locale}
      />
      <Check name="agree" label={words('pieces.waiting-next')} />
      <TextArea name="body" label={words('pieces.reply')} hint={hint} />
      <div className="deeds">
        <Button>{words('pieces.reply')}</Button>
        <LinkButton weight="quiet" href="#main">
          {words('chrome.programme')}
        </LinkButton>
        <Button weight="stop">{words('chrome.sign-out')}</Button>
      </div>
    </form>
  )
}

export function PlacePieces({ locale }: { locale: Locale }) {
  const words = wordsIn(locale)
  return (
    <>
      {(['done', 'told', 'stopped'] as const).map((kind) => (
        <Notice key={kind} kind={kind} title={words('pieces.kept')}>
          {words('refusal-page.error-text')}
        </Notice>
      ))}
      <Empty title={words('refusal-page.not-found-title')}>
        <p>{words('refusal-page.not-found-text')}</p>
        <div className="deeds">
          <LinkButton href="#main">{words('refusal-page.programme')}</LinkButton>
        </div>
      </Empty>
    </>
  )
}
