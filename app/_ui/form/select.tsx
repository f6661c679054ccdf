import type { ComponentProps } from 'react'
import { describedBy, Field, type FieldProps, idOf } from './field'

export interface Option {
  value: string
  label: string
  hint?: string
  /** Of the label, where it is not the page's: the name of a language in itself. */
  lang?: string
}

type Props = FieldProps & { options: readonly Option[] } & Omit<ComponentProps<'select'>, keyof FieldProps>

export function Select({ name, label, hint, error, id, options, ...select }: Props) {
  const field = { name, label, hint, error, id }
  return (
    <Field field={field}>
      <select id={idOf(field)} name={name} {...describedBy(field)} {...select}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}
