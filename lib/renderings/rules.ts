export const kinds = ['gloss', 'translation'] as const
/** A contribution in a few lines, or in full, in another language. */
export type RenderingKind = (typeof kinds)[number]

/** Characters of a gloss: two or three lines of a page, five or six on a telephone. */
export const GLOSS_LENGTH = 480

const languages = ['fr', 'it', 'ar', 'en'] as const
type Language = (typeof languages)[number]

/**
 * The languages a contribution can be rendered in: all that pages are in but its own. Darija, in either script, is
 * another language than Arabic here: a reader of the one need not read the other.
 */
export const renderedIn = (language: string): Language[] => languages.filter((one) => one !== language)

/**
 * The language a machine is told that a text is in; nothing where it must not try. Machines take Darija for Arabic or
 * for noise and write something fluent and wrong, so that is left to people, as are Tamazight and what we cannot name.
 */
export const machineReads = (language: string): Language | undefined => languages.find((one) => one === language)

/** Why a machine's answer was not taken, or did not come. */
export const draftFailures = [
  'unreachable',
  'too-slow',
  'refused',
  'not-understood',
  'empty',
  'too-long',
  'markup',
] as const
export type DraftFailure = (typeof draftFailures)[number]

/** Longer than this many times the original is no translation of it; short titles are given some room. */
const MOST_TIMES = 10
const ROOM = 40

const markup = /<\/?[a-z!][^>]*>/i

/** What is wrong with what a machine answers; a tag that the original has as well is the writer's, not the machine's. */
export function wrongWith(answer: string, original: string): DraftFailure | undefined {
  if (!/[\p{L}\p{N}]/u.test(answer)) return 'empty'
  if (answer.length > original.length * MOST_TIMES + ROOM) return 'too-long'
  return markup.test(answer) && !markup.test(original) ? 'markup' : undefined
}
