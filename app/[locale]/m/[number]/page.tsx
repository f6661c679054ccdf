/** The short address, `/m/3`, as it is said and printed: the newest conference's, in the reader's language. */
export { default, generateMetadata } from '../../conferences/[conference]/m/[number]/page'
