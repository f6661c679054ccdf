import '@/app/_style/citing.css'
import type { Citing } from './cited'
import { preview } from './preview'
import { quoting } from './quoting'

/** What shows citations, and where one can write what makes them. */
export function citing(given: Citing): void {
  preview(given)
  if (document.querySelector('form.composer')) quoting(given)
}
