/** The front page is the programme of the newest conference. */
export { default, generateMetadata } from '../conferences/[conference]/page'
