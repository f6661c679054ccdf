import '@/app/_style/choices.css'
import { describedBy, type FieldProps, Hint, idOf } from './field'
import type { Option } from './select'

type Props = FieldProps & {
  options: readonly Option[]
  /** The value chosen at first. */
  defaultValue?: string | undefined
  required?: boolean
}

/** One of a few, each with room for a line that says what it means. */
export function Choices({ options, defaultValue, required, ...field }: Props) {
  return (
    <fieldset className="field choices" {...describedBy(field)} id={idOf(field)}>
      <legend>{field.label}</legend>
      <Hint field={field} />
      {options.map(({ value, label, hint, lang }) => (
        <label key={value} className="choice">
          <input
            type="radio"
            name={field.name}
            value={value}
            defaultChecked={value === defaultValue}
            required={required}
          />
          <span>
            <b lang={lang}>{label}</b>
            {hint && <small>{hint}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
