'use client'

import { useEffect } from 'react'

interface Props {
  /** The ids of the two fields. */
  reason: string
  wording: string
  /** The ready-made sentence of each reason, in the author's language. */
  templates: Record<string, string>
}

/** Puts the ready-made sentence of the reason into the field, to be changed; what somebody wrote there stays. */
export function FillWording({ reason, wording, templates }: Props) {
  useEffect(() => {
    const [select, field] = [document.getElementById(reason), document.getElementById(wording)]
    if (!(select instanceof HTMLSelectElement && field instanceof HTMLTextAreaElement)) return
    const fill = () => {
      const untouched = field.value.trim() === '' || Object.values(templates).includes(field.value)
      if (untouched) field.value = templates[select.value] ?? ''
    }
    select.addEventListener('change', fill)
    return () => select.removeEventListener('change', fill)
  }, [reason, wording, templates])
  return null
}
