import type { Place } from './view'

/** Contributions on one page of a thread. */
export const PAGE = 20

/** Contributions on one page of the compact view. */
export const LINES = 100

/** As it stands in the address of a page: `12.15`; empty for the beginning. */
export const placeText = (place: Place | null): string => (place ? `${place.root}.${place.number}` : '')

export const placeOf = ({ rootNumber, number }: { rootNumber: number; number: number }): Place => ({
  root: rootNumber,
  number,
})

/** Whether a place comes after another in reading order. */
export const isAfter = (place: Place, other: Place): boolean =>
  place.root > other.root || (place.root === other.root && place.number > other.number)
