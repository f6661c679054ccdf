import type { Here } from '@/lib/presence/rules'
import { askLine, hearings, lineStands } from '../listening/listen'

/** Who is there; and the name this reader is seen under by the others, if any. */
export interface Attended {
  here: Here
  as: string | null
  /** Whether this reader is one of those who write. */
  writing: boolean
}

/** How often we say that somebody still writes; the server forgets it in eight seconds. */
const AGAIN_MS = 4000
const WRITING_MS = 8000
const LOOK_MS = 5000

type Doing = 'reading' | 'writing' | 'away'

/** One page's part in who reads a thread: it says what it does, and hears what the others do. */
class Attendance {
  private as: string | null = null
  private here: Here | undefined
  private wroteAt = 0

  constructor(
    private readonly stream: string,
    private readonly show: (attended: Attended | undefined) => void,
  ) {}

  /** A page that nobody looks at is not read. */
  readonly look = (): void => void this.say(document.visibilityState === 'visible' ? 'reading' : 'away')

  readonly typed = ({ target }: Event): void => {
    if (!(target as Element).closest?.('#write') || Date.now() - this.wroteAt < AGAIN_MS) return
    this.wroteAt = Date.now()
    void this.say('writing')
  }

  readonly sent = (): void => {
    this.wroteAt = 0
    this.look()
  }

  hear(here: Here): void {
    this.here = here
    this.tell()
  }

  /** What is not known any more is not shown. */
  readonly check = (): void => {
    if (!lineStands()) this.here = undefined
    this.tell()
  }

  private async say(doing: Doing): Promise<void> {
    const answer = await askLine('here', { stream: this.stream, doing }).catch(() => undefined)
    const { as = null, here } = (answer ?? {}) as { as?: string | null; here?: Here }
    this.as = as
    if (here) this.hear(here)
  }

  private tell(): void {
    const { here, as } = this
    this.show(here && { here, as, writing: Date.now() - this.wroteAt < WRITING_MS })
  }
}

/** From now on this page is one of those that read the thread. @returns how to end that. */
export function attend(stream: string, show: (attended: Attended | undefined) => void): () => void {
  const attendance = new Attendance(stream, show)
  const over = new AbortController()
  const { signal } = over
  hearings.set('joined', (joined) => joined === stream && attendance.look())
  hearings.set('here', (told) => {
    const { stream: of, ...here } = told as Here & { stream: string }
    if (of === stream) attendance.hear(here)
  })
  document.addEventListener('visibilitychange', attendance.look, { signal })
  document.addEventListener('input', attendance.typed, { signal })
  document.addEventListener('submit', attendance.sent, { signal })
  const timer = setInterval(attendance.check, LOOK_MS)
  attendance.look()
  return () => {
    over.abort()
    clearInterval(timer)
    hearings.delete('joined')
    hearings.delete('here')
  }
}
