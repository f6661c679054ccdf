import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { MOST_TARGET_HOURS } from '@/lib/moderation/rules'
import type { Locale } from '@/lib/text/locales'
import { wordsIn } from '@/lib/text/words'
import type { ShownQueue } from '../shown'

interface Props {
  locale: Locale
  queue: ShownQueue
  path: string
  refused?: Refused | undefined
}

/** Within how many hours authors should have an answer; for coordinators. */
export function Target({ locale, queue: { conferenceId, targetHours }, path, refused }: Props) {
  const words = wordsIn(locale)
  const before = refusedHere(refused, 'change-target')
  return (
    <Folded title={words('desk.target-change')} open={before !== undefined}>
      <ActForm act="change-target" back={path} hidden={{ conferenceId }} {...keyOf(before)}>
        <TextField
          id="target-hours"
          {...asTyped(before, 'hours', String(targetHours))}
          label={words('desk.target-hours')}
          hint={words('desk.target-hint')}
          inputMode="numeric"
          required
          pattern={`[0-9]{1,${String(MOST_TARGET_HOURS).length}}`}
        />
        <Button weight="quiet">{words('desk.target-save')}</Button>
      </ActForm>
    </Folded>
  )
}
