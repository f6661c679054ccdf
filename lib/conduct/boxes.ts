import { z } from 'zod'

type Boxes<Name extends string, Value extends string> = Record<`${Name}-${Value}`, z.ZodOptional<z.ZodLiteral<'on'>>>

/** The fields of a group of boxes, each of which comes only if it is ticked: `language-fr`, `language-it`… */
export function boxes<Name extends string, Value extends string>(name: Name, values: readonly Value[]) {
  const fields = values.map((value) => [`${name}-${value}`, z.literal('on').optional()] as const)
  return Object.fromEntries(fields) as Boxes<Name, Value>
}

export const ticked = <Value extends string>(
  input: Record<string, unknown>,
  name: string,
  values: readonly Value[],
): Value[] => values.filter((value) => input[`${name}-${value}`] === 'on')
