import { rhythms } from '@/lib/people/rules'
import type { Part } from '../letter'
import type { Say } from '../mail'

/** The words that do something when they are written alone, each with what it does. */
export function wordsToWrite(say: Say): Part[] {
  const words = [
    ...rhythms.map((rhythm) => (rhythm === 'none' ? ('leave' as const) : rhythm)),
    'pause',
    'data',
    'help',
  ] as const
  return [
    { say: say('inbound.words') },
    ...words.map((word): Part => ({ label: say(`inbound.does.${word}`), shown: say(`inbound.command.${word}`) })),
  ]
}
