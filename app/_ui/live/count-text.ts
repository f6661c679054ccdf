/** A sentence with a number in it, for each kind of number its language tells apart; `{n}` stands for the number. */
export interface CountForms {
  intl: string
  none: string
  forms: Partial<Record<Intl.LDMLPluralRule, string>>
}

// Made once: a formatter costs a hundred times what using it does.
const sayers = new Map<string, { kinds: Intl.PluralRules; numbers: Intl.NumberFormat }>()
function sayerOf(intl: string) {
  const known = sayers.get(intl) ?? { kinds: new Intl.PluralRules(intl), numbers: new Intl.NumberFormat(intl) }
  sayers.set(intl, known)
  return known
}

/** "3 contributions", said where there is no catalogue. */
export function countText({ intl, none, forms }: CountForms, count: number): string {
  if (count === 0) return none
  const { kinds, numbers } = sayerOf(intl)
  const form = forms[kinds.select(count)] ?? forms.other ?? ''
  return form.replace('{n}', numbers.format(count))
}
