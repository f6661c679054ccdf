import { useEffect, useRef, useState } from 'react'
import { guessLanguage } from '@/lib/text/language'

/** Fewer words than these say too little about a language. */
const enoughWords = 3

export const titleOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name="title"]')
export const languageOf = (form: HTMLFormElement) => form.querySelector<HTMLSelectElement>('select[name="language"]')

/** The title as it is typed. */
export function useTitle(form: HTMLFormElement, start: string): string {
  const [title, setTitle] = useState(start)
  useEffect(() => {
    const input = titleOf(form)
    if (!input) return
    input.value = start
    const hear = () => setTitle(input.value)
    input.addEventListener('input', hear)
    return () => input.removeEventListener('input', hear)
  }, [form, start])
  return title
}

interface Start {
  language: string
  chosen: boolean
}

/** The language as it is chosen, or guessed from the text until somebody chooses. */
export function useLanguage(form: HTMLFormElement, start: Start, text: string): Start {
  const [language, setLanguage] = useState(start.language)
  const chosen = useRef(start.chosen)
  useEffect(() => {
    const select = languageOf(form)
    const choose = () => {
      chosen.current = true
      setLanguage(select?.value ?? '')
    }
    select?.addEventListener('change', choose)
    return () => select?.removeEventListener('change', choose)
  }, [form])
  useEffect(() => {
    const guess = chosen.current || text.split(/\s+/, enoughWords).length < enoughWords ? 'other' : guessLanguage(text)
    if (guess !== 'other') setLanguage(guess)
  }, [text])
  useEffect(() => {
    const select = languageOf(form)
    if (select) select.value = language
  }, [form, language])
  return { language, chosen: chosen.current }
}
