import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { TextArea } from '@/app/_ui/form/text-area'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownMailHealth } from '../shown'

interface Props {
  locale: Locale
  health: ShownMailHealth
  back: string
  refused?: Refused | undefined
}

/** Stops all mails of the conference, with the reason, or has them go again. */
export function Stopping({ locale, health: { conferenceId, waitingBeside }, back, refused }: Props) {
  const words = wordsIn(locale)
  if (waitingBeside.mails)
    return (
      <ActForm act="resume-mails" back={back} hidden={{ conferenceId }}>
        <Button>{words('mails.resume')}</Button>
      </ActForm>
    )
  return (
    <Folded title={words('mails.stop')} open={refused !== undefined}>
      <p>{words('mails.stop-text')}</p>
      <ActForm act="stop-mails" back={back} hidden={{ conferenceId }} {...keyOf(refused)}>
        <TextArea
          {...asTyped(refused, 'reason')}
          label={words('mails.reason')}
          hint={words('mails.reason-hint')}
          rows={2}
          maxLength={500}
          required
        />
        <div className="deeds">
          <Button weight="stop">{words('mails.stop')}</Button>
        </div>
      </ActForm>
    </Folded>
  )
}
