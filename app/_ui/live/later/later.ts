/**
 * What an open thread needs only when something happens in it, or when somebody uses it: in one piece, since the address of
 * each piece weighs on the first view.
 */

export { Here } from '../presence/here'
export { tellOf } from '../telling/telling'
export { wordsHere } from '../telling/words-here'
export { Arrived } from './arrived'
export { allShown, takenIn } from './taking'
