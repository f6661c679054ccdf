import { readFileSync } from 'node:fs'

const MEGABYTE = 1024 * 1024

/** What a process holds of the machine's memory, in megabytes. */
export function residentOf(pid: number | 'self'): number {
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** This process, from now on. */
export function watchMemory(): { stop(): { before: number; most: number } } {
  const before = process.memoryUsage.rss() / MEGABYTE
  let most = before
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss() / MEGABYTE)
  }
  const timer = setInterval(look, 20)
  return {
    stop() {
      clearInterval(timer)
      look()
      return { before, most }
    },
  }
}
