import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { Folded } from '@/app/_ui/form/folded'
import { asTyped, keyOf, type Refused, refusedHere } from '@/app/_ui/form/refused'
import { Select } from '@/app/_ui/form/select'
import { TextArea } from '@/app/_ui/form/text-area'
import { suspensionLengths, suspensionReasons } from '@/lib/people/suspending/rules'
import { isolated, type Locale } from '@/lib/text/locales'
import { SEPARATOR } from '@/lib/text/moments'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownSuspensions } from './shown'

interface Props {
  locale: Locale
  person: ShownSuspensions['found'][number]
  back: string
  refused?: Refused | undefined
}

/** Somebody as they are shown, and for how long and why they may not take part. */
export function SuspendForm({ locale, person, back, refused }: Props) {
  const words = wordsIn(locale)
  const { id, shownAs, detail, country, published } = person
  const before = refusedHere(refused, 'suspend-participant', { participantId: id })
  const field = (name: string, now?: string) => ({ ...asTyped(before, name, now), id: `${id}-${name}` })
  return (
    <section className="card">
      <p>
        <strong>
          <bdi>{shownAs}</bdi>
        </strong>
        {detail && (
          <>
            {SEPARATOR}
            <bdi>{detail}</bdi>
          </>
        )}
        {SEPARATOR}
        {countryName(country, locale)}
        {SEPARATOR}
        {words('suspension.published', { count: published })}
      </p>
      <Folded title={words('suspension.suspend-who', { name: isolated(shownAs) })} open={before !== undefined}>
        <ActForm act="suspend-participant" back={back} hidden={{ participantId: id }} {...keyOf(before)}>
          <Select
            {...field('length', '7')}
            label={words('suspension.length')}
            hint={words('suspension.for-good-hint')}
            options={suspensionLengths.map((value) => ({
              value,
              label:
                value === 'for-good' ? words('suspension.for-good') : words('suspension.days', { days: Number(value) }),
            }))}
          />
          <Select
            {...field('reason')}
            label={words('suspension.reason-label')}
            options={suspensionReasons.map((value) => ({ value, label: words(`suspension.reason.${value}.name`) }))}
          />
          <TextArea
            {...field('message')}
            label={words('suspension.message')}
            hint={words('suspension.message-hint')}
            rows={3}
          />
          <Button weight="stop">{words('suspension.suspend')}</Button>
        </ActForm>
      </Folded>
    </section>
  )
}
