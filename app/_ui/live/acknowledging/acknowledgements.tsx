import type { ContributionLabels } from '@/app/_ui/conference/contribution-labels'
import type { Acknowledging } from '@/lib/contributions/reading/acknowledging'
import { acknowledgementKinds } from '@/lib/contributions/reading/acknowledging'
import type { ContributionView } from '@/lib/contributions/view'

interface Props {
  contribution: ContributionView
  labels: ContributionLabels
  by: Acknowledging | null
}

/** The form that all such buttons of a page belong to: one for each contribution would weigh more than what they say. */
export const ACKNOWLEDGING = 'ack'

/** How many say that it is useful to them or that they have lived it too, and the buttons to say so; no name, no rank. */
export function Acknowledgements({ contribution: c, labels, by }: Props) {
  return acknowledgementKinds.map((kind) => {
    const count = c[kind] > 0 && <b> {c[kind]}</b>
    const text = labels.acknowledgements[kind]
    if (!by || by.own.includes(c.number)) {
      return (
        count && (
          <small key={kind}>
            {text}
            {count}
          </small>
        )
      )
    }
    const pressed = by[kind].includes(c.number)
    return (
      <button
        type="submit"
        key={kind}
        form={ACKNOWLEDGING}
        name={kind}
        value={pressed ? -c.number : c.number}
        aria-pressed={pressed}
      >
        {text}
        {count}
      </button>
    )
  })
}
