import type { Heard } from '@/lib/contributions/hear'
import type { Locale } from '@/lib/text/locales'
import { type CountForms, countText } from '../count-text'
import { newsOfThread } from './thread-news'
import { wantsTelling } from './wish'
import { wordsHere } from './words-here'

/** Time to hear one sentence out, before there is another. */
const PAUSE_MS = 5000

interface Waiting {
  sentence: string
  times: number
  /** Several of a kind that waited together, as one sentence. */
  many?: CountForms | undefined
}

/** By kind: of what comes faster than it can be said, the last of a kind is said, or how many there were. */
const waiting = new Map<string, Waiting>()
let pausing = false

function sayNext(): void {
  const region = document.getElementById('told')
  const [next] = waiting
  pausing = next !== undefined
  if (!region || !next) return
  const [kind, { sentence, times, many }] = next
  waiting.delete(kind)
  if (wantsTelling(region)) region.textContent = many && times > 1 ? countText(many, times) : sentence
  setTimeout(sayNext, PAUSE_MS)
}

/** Tells those who listen to the page, politely: one sentence, and the next only after a pause. */
export function tell(kind: string, sentence: string, many?: CountForms): void {
  const times = (waiting.get(kind)?.times ?? 0) + 1
  waiting.set(kind, { sentence, times, many })
  if (!pausing) sayNext()
}

interface Listener {
  reads: Locale
  /** Instead of a name, for whoever goes by none. */
  somebody: string
}

/** Tells what has happened in a thread; of translations only those that its reader reads. */
export async function tellOf(heard: Heard, { reads, somebody }: Listener): Promise<void> {
  const { event, contribution } = heard
  const { told, arrivals } = await wordsHere()
  const ofThread = newsOfThread(heard, told, reads)
  if (ofThread) tell(event.type, ofThread.text)
  const sentence = told[event.type]
  if (ofThread || !sentence || ('language' in event && event.language !== reads)) return
  if (!contribution) {
    if (!sentence.includes('{')) tell(event.type, sentence)
    return
  }
  const { number, author } = contribution
  const said = sentence.replace('{n}', String(number)).replace('{name}', author.shownAs || somebody)
  tell(event.type, said, event.type === 'contribution.published' ? arrivals : undefined)
}

/** Tells what the session's ribbon says, whenever it says something else: another phase, or another closing. */
export function tellRibbon(): () => void {
  const ribbon = document.querySelector('.ribbon')
  const observer = new MutationObserver(() => tell('ribbon', ribbon?.querySelector('p')?.textContent ?? ''))
  if (ribbon) observer.observe(ribbon, { subtree: true, attributeFilter: ['data-phase', 'datetime'] })
  return () => observer.disconnect()
}
