import '@/app/_style/choices.css'
import '@/app/_style/ticks.css'

interface Props {
  /** The fields are `name-value`, or all of them `name` where it is to come as a list. */
  name: string | { list: string }
  legend: string
  hint?: string
  values: readonly { value: string; label: string }[]
  ticked: (value: string) => boolean
}

/** Any number of a few. */
export function Ticks({ name, legend, hint, values, ticked }: Props) {
  return (
    <fieldset className="field choices">
      <legend>{legend}</legend>
      {hint && <p className="hint">{hint}</p>}
      <div className="ticks">
        {values.map(({ value, label }) => (
          <label key={value} className="choice">
            <input
              type="checkbox"
              {...(typeof name === 'string' ? { name: `${name}-${value}` } : { name: name.list, value })}
              defaultChecked={ticked(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
