'use client'

import { useEffect } from 'react'

type TextField = HTMLTextAreaElement | HTMLInputElement

const citing = 'form[data-citing] :is(textarea, input[name="cites"])'

/** `#17` where the caret stands; in a list of numbers at its end, once. */
function put(field: TextField, number: string): void {
  if (field instanceof HTMLInputElement) {
    const numbers: string[] = field.value.match(/\d+/g) ?? []
    if (!numbers.includes(number)) field.value = [...numbers, number].join(', ')
  } else {
    const { selectionStart: from, selectionEnd: to, value } = field
    const space = from > 0 && !/\s$/.test(value.slice(0, from)) ? ' ' : ''
    field.setRangeText(`${space}#${number} `, from, to, 'end')
  }
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.focus()
}

/** A press of a number puts it where one was writing last, and leads back there. */
export function CiteInto() {
  useEffect(() => {
    let last = document.querySelector<TextField>(citing)
    const remember = ({ target }: Event) => {
      if (!(target instanceof Element) || !target.matches(citing)) return
      // Of a statement the numbers stand apart from its texts.
      last = target.closest('form')?.querySelector<TextField>('input[name="cites"]') ?? (target as TextField)
    }
    const press = ({ target }: Event) => {
      const number = target instanceof Element && target.closest<HTMLElement>('[data-cite]')?.dataset.cite
      if (number && last?.isConnected) put(last, number)
    }
    document.addEventListener('focusin', remember)
    document.addEventListener('click', press)
    return () => {
      document.removeEventListener('focusin', remember)
      document.removeEventListener('click', press)
    }
  }, [])
  return null
}
