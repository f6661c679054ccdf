import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** More than stand on any of these pages before what is looked for. */
const MOST_STOPS = 250

/** Goes on by the Tab key until it is there, and sees that whoever looks can see where they are. */
export async function tabsTo(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((one) => one.contains(document.activeElement))
  for (let stops = 0; !(await isThere()); stops += 1) {
    expect(stops, `not reached: ${target}`).toBeLessThan(MOST_STOPS)
    await page.keyboard.press('Tab')
  }
  const isSeen = await page.evaluate(() => {
    for (let one = document.activeElement; one; one = one.parentElement) {
      const { outlineStyle, boxShadow } = getComputedStyle(one)
      if (outlineStyle !== 'none' || boxShadow !== 'none') return true
    }
    return false
  })
  expect(isSeen, `no focus to be seen: ${target}`).toBe(true)
}

export async function presses(page: Page, target: Locator): Promise<void> {
  await tabsTo(page, target)
  await page.keyboard.press('Enter')
}

/** Writes where the Tab key leads, after what stands there. */
export async function types(page: Page, target: Locator, text: string): Promise<void> {
  await tabsTo(page, target)
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.insertText(text)
}

/** Goes down the list where one is, to a value. */
export async function choosesBelow(page: Page, value: string): Promise<void> {
  const list = page.locator('select:focus')
  const steps = await list.evaluate((one: HTMLSelectElement, value) => {
    return [...one.options].findIndex((option) => option.value === value) - one.selectedIndex
  }, value)
  for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown')
  expect(await list.inputValue()).toBe(value)
}

/** A key of the desk, once the page hears its keys. */
export async function strikes(page: Page, key: string): Promise<void> {
  await page.locator('.keys-open').waitFor()
  await page.keyboard.press(key)
}
