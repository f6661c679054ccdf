import type { searchContributions } from '@/lib/search/search-contributions'

export type ShownSearch = Awaited<ReturnType<typeof searchContributions>>
export type ShownFound = ShownSearch['found'][number]

/** Where a search is found again: its address, with what was typed and chosen. */
export function searchPath(path: string, typed: Partial<ShownSearch['typed']>, after?: string): string {
  const chosen = Object.entries({ ...typed, after }).filter(([, value]) => value !== undefined && value !== '')
  return `${path}?${new URLSearchParams(chosen.map(([name, value]) => [name, String(value)]))}`
}
