import type { Reporter, SerializedError, TestModule } from 'vitest/node'
import { findChromium, howToInstall } from './chromium'

type Counts = Record<'passed' | 'failed' | 'skipped', number>

function countModule(module: TestModule, counts: Counts): void {
  // A file or a suite that cannot even be read has no failed test, and has failed all the same.
  counts.failed += [module, ...module.children.allSuites()].filter((each) => each.errors().length > 0).length
  for (const test of module.children.allTests()) {
    const { state } = test.result()
    counts[state === 'pending' ? 'failed' : state] += 1
  }
}

/** Says how it went in one line, the very last, for people and for programs. */
export default class LastLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly SerializedError[]): void {
    const counts: Counts = { passed: 0, failed: errors.length, skipped: 0 }
    for (const module of modules) countModule(module, counts)
    const { passed, failed, skipped } = counts
    const walked = modules.some((module) => module.project.name === 'journeys')
    if (walked && !findChromium()) process.stdout.write(`${howToInstall}\n`)
    process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`)
  }
}
