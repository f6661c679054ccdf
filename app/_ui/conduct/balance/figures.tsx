import type { ReactNode } from 'react'
import type { Plan } from '@/lib/conduct/rules/balance'
import type { Locale } from '@/lib/text/locales'
import { countryName, wordsIn } from '@/lib/text/words'
import type { ShownSession } from '../shown'

interface Props {
  locale: Locale
  session: ShownSession
  plan: Plan
}

interface Counted {
  of: string
  count: number | 'few'
}

/** What was planned and is not there is a line of its own, with nothing in it. */
const withPlanned = (counted: Counted[], planned: readonly string[]): Counted[] => [
  ...counted,
  ...planned.filter((of) => !counted.some((one) => one.of === of)).map((of) => ({ of, count: 0 })),
]

/** How much came, in which languages, from where and in which capacity. */
export function Figures({ locale, session, plan }: Props) {
  const words = wordsIn(locale)
  const { contributions: count, expected, languages, countries, sectors } = session
  return (
    <>
      <h3>{words('balance.figures')}</h3>
      <dl className="figures">
        <div>
          <dt>{words('balance.contributions')}</dt>
          <dd>{expected === null ? count : words('balance.of-expected', { count, expected })}</dd>
        </div>
        <Group title={words('balance.languages')} locale={locale} counted={withPlanned(languages, plan.languages)}>
          {(of) => words(`languages.${of as Locale}`)}
        </Group>
        <Group title={words('balance.countries')} locale={locale} counted={withPlanned(countries, plan.countries)}>
          {(of) => countryName(of, locale)}
        </Group>
        <Group title={words('balance.sectors')} locale={locale} counted={withPlanned(sectors, plan.sectors)}>
          {(of) => words(`sectors.${of as 'other'}`)}
        </Group>
      </dl>
    </>
  )
}

interface GroupProps {
  title: string
  locale: Locale
  counted: Counted[]
  children: (of: string) => ReactNode
}

function Group({ title, locale, counted, children }: GroupProps) {
  const words = wordsIn(locale)
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        {counted.length === 0 && words('balance.nobody')}
        <ul>
          {counted.map(({ of, count }) => (
            <li key={of}>
              <span>{children(of)}</span>
              <span>{count === 'few' ? words('balance.few') : count}</span>
            </li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
