/** The short address, `/c/17`, as it is said and printed: the newest conference's, in the reader's language. */
export { default } from '../../conferences/[conference]/c/[number]/page'
