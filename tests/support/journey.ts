import { test } from 'vitest'
import { findChromium, howToInstall } from './chromium'

/** A test that walks through the product in a browser: skipped where there is none, but not where all must be shown. */
export const journey: typeof test = findChromium() || process.env.CI === 'true' ? test : (test.skip as typeof test)

/** The browser's path. @throws how to install one, which is what fails a journey where CI=true. */
export function chromiumPath(): string {
  const found = findChromium()
  if (!found) throw new Error(howToInstall)
  return found
}
