import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** A Chromium to walk with: the one named in CHROMIUM, one that is installed, or Playwright's own. */
export function findChromium(): string | undefined {
  if (process.env.CHROMIUM) return process.env.CHROMIUM
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)))
  const macs = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']
  return [...onPath, ...macs, chromium.executablePath()].find((path) => path && existsSync(path))
}

export const howToInstall =
  'The journeys need Chromium: `sudo apt-get install chromium`, or `npx playwright-core install chromium`, or CHROMIUM=/path/to/it.'
