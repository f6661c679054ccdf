import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

interface Locked {
  version: string
  resolved?: string
  integrity?: string
  link?: boolean
  optional?: boolean
  hasInstallScript?: boolean
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const own = read('package.json')
const { '': _, ...locked } = read('package-lock.json').packages as Record<string, Locked>
const all = Object.entries(locked)
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const versionsOf = (name: RegExp) => all.flatMap(([path, { version }]) => (name.test(nameOf(path)) ? [version] : []))

/** Whether a version is at least the floor; what comes before a release, such as 1.2.3-rc.1, is not yet 1.2.3. */
function reaches(version: string, floor: string): boolean {
  if (version.includes('-') && !floor.includes('-')) return false
  const [have, need] = [version, floor].map((each) => each.match(/\d+/g)?.map(Number) ?? [])
  const differs = need?.findIndex((number, place) => number !== have?.[place]) ?? 0
  return differs < 0 || (have?.[differs] ?? -1) > (need?.[differs] ?? 0)
}

describe('no package below the version that mended it', () => {
  test.each([
    [/^next$/, '16.4.5', 'CVE-2026-96889 and CVE-2026-119347: code of a stranger, run by the server'],
    [/^sharp$/, '0.35.5', 'what stands behind GHSA-2464-fhr4-w9xw'],
    [/^react(-dom)?$/, '19.3.1', 'CVE-2025-55182 and the denials of service after it'],
    [/^next-auth$/, '5.0.0-beta.32', 'GHSA-7rqj-j65f-68wh: somebody else’s address that looks the same'],
    [/^@auth\/core$/, '0.41.3', 'GHSA-7rqj-j65f-68wh'],
    [/^nodemailer$/, '10.4.1', 'CVE-2026-125755: a second recipient'],
    [/^socket\.io$/, '4.8.4', 'made for the two below'],
    [/^socket\.io-parser$/, '4.2.6', 'CVE-2026-33151'],
    [/^engine\.io$/, '6.6.7', 'CVE-2026-59725'],
    [/^ws$/, '8.21.0', 'the frames it lets pass'],
    [/^drizzle-orm$/, '0.45.2', 'CVE-2026-39356: SQL through a name'],
    [/^@tiptap\//, '3.30.5', 'GHSA-cp6q-959q-f8rh and GHSA-j95f-988m-3j2f'],
    [/^prosemirror-view$/, '1.42.3', 'GHSA-c8x8-7fp4-3x9w: script by paste'],
  ])('%s is at least %s (%s)', (name, floor) => {
    const found = versionsOf(name)
    expect(found).not.toEqual([])
    expect(found.filter((version) => !reaches(version, floor))).toEqual([])
  })

  test('the comparison knows its numbers', () => {
    const at = (version: string) => reaches(version, '10.4.1')
    expect(['10.4.1', '10.4.2', '10.10.0', '11.0.0'].every(at)).toBe(true)
    expect(['10.4.0', '9.9.9', '10.3.12', '10.4.1-rc.1', '10'].some(at)).toBe(false)
    expect(reaches('5.0.0-beta.31', '5.0.0-beta.32')).toBe(false)
    expect(reaches('5.0.0-beta.100', '5.0.0-beta.32')).toBe(true)
  })
})

test.each(['@auth/core', 'next', 'react', 'nodemailer', 'drizzle-orm', 'prosemirror-model', 'zod'])(
  'there is one %s, and no second with holes of its own',
  (name) => {
    expect(all.filter(([path]) => nameOf(path) === name).map(([path]) => path)).toEqual([`node_modules/${name}`])
  },
)

test('what runs in production is asked for by its exact version', () => {
  const loose = Object.entries({ ...own.dependencies, ...own.overrides }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
  )
  expect(loose).toEqual([])
})

test('the lock holds what is asked for', () => {
  const asked = Object.entries(own.dependencies as Record<string, string>)
  expect(asked.filter(([name, version]) => locked[`node_modules/${name}`]?.version !== version)).toEqual([])
})

test('every package comes from a registry: none from a repository, a folder or somebody’s file', () => {
  const elsewhere = all.filter(
    ([, { resolved = '', link, version }]) =>
      link || !/^\d/.test(version) || /^(git|file|ssh|http:|.*github)/.test(resolved),
  )
  expect(elsewhere.map(([path]) => path)).toEqual([])
})

test('every package is known by its content, but for binaries of other platforms', () => {
  expect(all.filter(([, { integrity, optional }]) => !integrity && !optional).map(([path]) => path)).toEqual([])
})

test('nobody runs a script when installed but those who are listed', () => {
  const runs = all.filter(
    ([path, { hasInstallScript, optional }]) => hasInstallScript && !optional && !(nameOf(path) in own.allowScripts),
  )
  expect(runs.map(([path]) => path)).toEqual([])
})
