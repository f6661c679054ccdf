/** What a person reads in a conference; nothing of the doors, of the desk, of one's own pages or of ways in. */
const reading = /^\/(fr|it|ar|en)(\/conferences\/[^/]+(\/(sessions|threads)\/\d+)?)?\/?$/

/** A page that says what has just become of a form is about that moment, and may hold what was typed. */
const ofTheMoment = ['done', 'refused']

/** Whether a copy of the page at this address may lie on the device. */
export const mayBeKept = ({ pathname, searchParams }: URL): boolean =>
  reading.test(pathname) && !ofTheMoment.some((name) => searchParams.has(name))

/** Scripts and styles: their names hold a hash of their content. */
export const isBuilt = ({ pathname }: URL): boolean => pathname.startsWith('/_next/static/')

/** Whoever signs in or out leaves no copies to whoever reads next. */
const changesReader = /^\/(do\/(sign-out|confirm-sign-in)|demo\/sign-in)$/
export const endsReading = (method: string, { pathname }: URL): boolean =>
  method === 'POST' && changesReader.test(pathname)

export const MOST_PAGES = 30
/** Characters of a page; with the most pages and the built files of some builds, less than 15 MB. */
export const LONGEST_PAGE = 400_000
/** The files of about two builds. */
export const MOST_BUILT = 120
const DAYS = 7

export const isTooOld = (keptAt: string | null, now: number): boolean =>
  !keptAt || !(now - Date.parse(keptAt) < DAYS * 86_400_000)

/** What has to go of a list in the order it was put in. */
export const tooMany = <Entry>(entries: readonly Entry[], most: number): Entry[] =>
  entries.slice(0, Math.max(0, entries.length - most))

/** Says in the page itself that it is a copy: its line about that is there, and shows (`chrome.css`). */
export const asCopy = (html: string): string => html.replace('<html ', '<html data-copy="" ')
