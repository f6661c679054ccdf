/** More lines than this are a mailing, not an invitation. */
export const MOST_LINES = 10_000

/** Mails to those on a list leave no faster than this each minute, so that all others pass between them. */
export const A_MINUTE = 120

/** As many problems are said, line by line, as somebody mends before they look again. */
export const MOST_SAID = 200

export const problemCodes = [
  'email',
  'language',
  'country',
  'formula',
  'columns',
  'quotes',
  'encoding',
  'empty',
  'no-email',
  'too-many',
] as const
