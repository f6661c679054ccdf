import type { Part } from '../letter'
import type { Say } from '../mail'

/** That a mail can be answered, and a link that begins to: some programs leave out whom a mail says to answer. */
export const answering = (address: string | undefined, sentence: string, say: Say): Part[] =>
  address ? [{ say: sentence }, { deed: say('inbound.reply-deed'), url: `mailto:${address}` }] : []
