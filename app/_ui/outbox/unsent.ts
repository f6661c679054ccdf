/** What is fetched when something waits on this device, and never where nothing does. */
export { Cards } from './cards.client'
export { Line } from './line.client'
