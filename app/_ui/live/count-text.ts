/** A sentence with a number in it, for each kind of number its language tells apart; `{n}` stands for the number. */
export interface CountForms {
  intl: string
  none: string
  forms: Partial<Record<Intl.LDMLPluralRule, string>>
}

/** "3 contributions", said where there is no catalogue. */
export function countText({ intl, none, forms }: CountForms, count: number): string {
  if (count === 0) return none
  const form = forms[new Intl.PluralRules(intl).select(count)] ?? forms.other ?? ''
  return form.replace('{n}', new Intl.NumberFormat(intl).format(count))
}
