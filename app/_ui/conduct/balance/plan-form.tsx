import { ActForm } from '@/app/_ui/form/act-form'
import { Button } from '@/app/_ui/form/button'
import { asTyped, keyOf, type Refused } from '@/app/_ui/form/refused'
import { TextField } from '@/app/_ui/form/text-field'
import { Ticks } from '@/app/_ui/form/ticks'
import { registrationCountries, sectors } from '@/lib/people/rules'
import { type Locale, locales } from '@/lib/text/locales'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownBalance } from '../shown'

interface Props {
  locale: Locale
  balance: ShownBalance
  refused: Refused | undefined
}

/** Whom the organisers mean to hear in each session, and how much. */
export function PlanForm({ locale, balance: { conferenceId, slug, plan }, refused }: Props) {
  const words = wordsIn(locale)
  const back = `/${locale}/conferences/${slug}/desk/conduct`
  const ticked = (name: string, chosen: readonly string[]) => (value: string) =>
    refused ? refused.typed[`${name}-${value}`] === 'on' : chosen.includes(value)
  return (
    <ActForm act="change-plan" back={back} hidden={{ conferenceId }} {...keyOf(refused)}>
      <p className="soft">{words('balance.plan-text')}</p>
      <Ticks
        name="country"
        legend={words('balance.plan-countries')}
        values={registrationCountries.map((value) => ({ value, label: countryName(value, locale) }))}
        ticked={ticked('country', plan.countries)}
      />
      <Ticks
        name="language"
        legend={words('balance.plan-languages')}
        values={locales.map((value) => ({ value, label: words(`languages.${value}`) }))}
        ticked={ticked('language', plan.languages)}
      />
      <Ticks
        name="sector"
        legend={words('balance.plan-sectors')}
        values={sectors.map((value) => ({ value, label: words(`sectors.${value}`) }))}
        ticked={ticked('sector', plan.sectors)}
      />
      <TextField
        {...asTyped(refused, 'contributions', plan.contributions?.toString())}
        type="number"
        min={1}
        label={words('balance.plan-contributions')}
      />
      <TextField
        {...asTyped(refused, 'mostShare', String(plan.mostShare))}
        type="number"
        min={5}
        max={100}
        label={words('balance.plan-share')}
        required
      />
      <div className="deeds">
        <Button>{words('balance.plan-submit')}</Button>
      </div>
    </ActForm>
  )
}
