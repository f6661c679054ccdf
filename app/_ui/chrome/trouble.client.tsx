'use client'

import { createContext, type ReactNode, useContext } from 'react'

/** What an error page says, in the language of the page that failed. */
export interface TroubleWords {
  title: string
  text: string
  again: string
  /** Holds `{id}`. */
  reference: string
}

const Trouble = createContext<TroubleWords | null>(null)

/** Carries the words down: an error page runs in the browser, where there is no catalogue. */
export function TroubleProvider({ words, children }: { words: TroubleWords; children: ReactNode }) {
  return <Trouble value={words}>{children}</Trouble>
}

export const useTroubleWords = (): TroubleWords | null => useContext(Trouble)
