/** As long as somebody looks at what they read, however quickly. */
const MOMENT_MS = 1000
/** What was read meanwhile goes home together. */
const PAUSE_MS = 4000

const steps = Array.from({ length: 21 }, (_, step) => step / 20)

/** Half of it is in sight, or it fills half of what is in sight. */
const isInSight = ({ intersectionRatio, intersectionRect }: IntersectionObserverEntry): boolean =>
  intersectionRatio >= 0.5 || intersectionRect.height >= innerHeight / 2

const isLookedAt = (): boolean => document.visibilityState === 'visible'

/** Watches what of a page is read, and sends it home now and then, and when the page is left. */
export class Watch {
  private readonly known = new Map<Element, number>()
  private readonly inSight = new Map<Element, ReturnType<typeof setTimeout> | undefined>()
  private readonly read = new Set<number>()
  private sending: ReturnType<typeof setTimeout> | undefined
  private readonly observer = new IntersectionObserver((entries) => this.saw(entries), { threshold: steps })

  constructor(private readonly conferenceId: string) {
    document.addEventListener('visibilitychange', this.turned)
    addEventListener('pagehide', this.send)
  }

  look(number: number, there: Element): void {
    if (this.known.has(there)) return
    this.known.set(there, number)
    this.observer.observe(there)
  }

  stop(): void {
    this.send()
    this.observer.disconnect()
    document.removeEventListener('visibilitychange', this.turned)
    removeEventListener('pagehide', this.send)
    for (const timer of this.inSight.values()) clearTimeout(timer)
  }

  private saw(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const { target } = entry
      if (!isInSight(entry)) {
        clearTimeout(this.inSight.get(target))
        this.inSight.delete(target)
      } else if (!this.inSight.has(target)) {
        this.inSight.set(target, undefined)
        this.wait(target)
      }
    }
  }

  /** In a tab that nobody looks at nothing is read, however long it lies open. */
  private wait(target: Element): void {
    if (!isLookedAt()) return
    clearTimeout(this.inSight.get(target))
    this.inSight.set(
      target,
      setTimeout(() => this.finished(target), MOMENT_MS),
    )
  }

  private finished(target: Element): void {
    this.observer.unobserve(target)
    this.inSight.delete(target)
    this.read.add(this.known.get(target) ?? 0)
    this.sending ??= setTimeout(this.send, PAUSE_MS)
  }

  private readonly turned = (): void => {
    for (const [target, timer] of this.inSight) {
      clearTimeout(timer)
      this.wait(target)
    }
    if (!isLookedAt()) this.send()
  }

  /** What does not arrive goes with the next; what is never sent again is only shown as new once more. */
  private readonly send = (): void => {
    clearTimeout(this.sending)
    this.sending = undefined
    const numbers = [...this.read]
    if (numbers.length === 0) return
    this.read.clear()
    const again = () => {
      for (const number of numbers) this.read.add(number)
    }
    fetch('/do/mark-read', {
      method: 'POST',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ conferenceId: this.conferenceId, numbers }),
      // It goes out though the page is being left.
      keepalive: true,
    }).then(({ status }) => status >= 500 && again(), again)
  }
}
