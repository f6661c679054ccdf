import '@/app/_style/choices.css'
import type { ComponentProps } from 'react'
import { describedBy, type FieldProps, Hint, idOf } from './field'

type Props = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'type'>

/** Something agreed to, or not: never ticked for anybody beforehand. */
export function Check({ name, label, hint, error, id, ...input }: Props) {
  const field = { name, label, hint, error, id }
  return (
    <div className="field">
      <label className="choice">
        <input id={idOf(field)} type="checkbox" name={name} {...describedBy(field)} {...input} />
        <span>{label}</span>
      </label>
      <Hint field={field} />
    </div>
  )
}
