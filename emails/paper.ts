import type { CSSProperties } from 'react'
import { directionOf, type Locale, langTag } from '@/lib/text/locales'

// Light values of app/_style; mails carry them in each element, since many readers drop a style sheet.
const paper = '#FBF7F0'
const ink = '#1E2430'
const inkSoft = '#565D6B'
const line = '#E2DACD'
const deed = '#1F4E8C'
const time = '#A8481F'

const interfaceFont = 'system-ui, -apple-system, Segoe UI, Roboto, Noto Sans, Noto Sans Arabic, sans-serif'
const readingFont = 'ui-serif, Charter, Georgia, Noto Serif, serif'
const arabicFont = 'Noto Naskh Arabic, Geeza Pro, Segoe UI, Traditional Arabic, serif'

/** Dark only where the reader asks for it and the mail program knows how; the classes are those of `styles`. */
export const darkSheet = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
body,.paper,.paper>table>tbody>tr>td{background:#15171C!important}
.ink{color:#ECE8E1!important}.soft{color:#A8ADB8!important}.time{color:#F0A37C!important}
.link{color:#8DB4F0!important}.deed{background:#8DB4F0!important;color:#15171C!important}
.line{border-color:#343945!important}.card{background:#1D2027!important;border-color:#343945!important}
}`

const plain = { margin: 0, fontFamily: interfaceFont } as const

export const styles = {
  paper: { background: paper, margin: 0, padding: 0 },
  page: { maxWidth: '600px', padding: '24px 20px 32px' },
  /** A word longer than a line is broken, rather than the page made wider than the screen. */
  column: { overflowWrap: 'anywhere', wordBreak: 'break-word' },
  mark: { ...plain, fontSize: '14px', lineHeight: '20px', color: inkSoft },
  title: { ...plain, fontSize: '22px', lineHeight: '30px', fontWeight: 600, color: ink, margin: '20px 0 16px' },
  part: { ...plain, fontSize: '18px', lineHeight: '26px', fontWeight: 600, color: ink, margin: '0 0 12px' },
  say: { ...plain, fontSize: '16px', lineHeight: '26px', color: ink, margin: '0 0 12px' },
  shown: { ...plain, fontSize: '16px', lineHeight: '26px', color: ink, fontWeight: 600, margin: '0 0 16px' },
  soft: { ...plain, fontSize: '14px', lineHeight: '22px', color: inkSoft, margin: '0 0 12px' },
  time: { ...plain, fontSize: '16px', lineHeight: '26px', color: time, margin: '0 0 12px' },
  link: { color: deed, textDecoration: 'underline' },
  deed: {
    ...plain,
    display: 'inline-block',
    background: deed,
    color: '#FFFFFF',
    fontSize: '16px',
    lineHeight: '24px',
    fontWeight: 600,
    textDecoration: 'none',
    padding: '10px 24px',
    borderRadius: '6px',
  },
  code: {
    ...plain,
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '28px',
    lineHeight: '36px',
    color: ink,
    background: '#FFFFFF',
    border: `1px solid ${line}`,
    borderRadius: '6px',
    padding: '10px 16px',
    margin: '0 0 16px',
    textAlign: 'center',
  },
  lead: {
    background: '#FFFFFF',
    border: `1px solid ${line}`,
    borderRadius: '6px',
    padding: '12px 16px',
    margin: '20px 0 0',
  },
  session: {
    ...plain,
    fontSize: '14px',
    lineHeight: '20px',
    color: inkSoft,
    borderTop: `1px solid ${line}`,
    margin: '24px 0 0',
    padding: '20px 0 0',
  },
  thread: { ...plain, fontSize: '16px', lineHeight: '24px', fontWeight: 400, color: inkSoft, margin: '0 0 16px' },
  titleLink: { color: ink, textDecoration: 'none' },
  /** The number stands in the margin like the number of a verse. */
  margin: { width: '40px', verticalAlign: 'top' },
  number: {
    ...plain,
    fontFamily: readingFont,
    fontSize: '20px',
    lineHeight: '24px',
    color: deed,
    textDecoration: 'none',
  },
  beside: { verticalAlign: 'top', paddingBottom: '20px' },
  name: { color: ink, fontWeight: 600 },
  deeds: { ...plain, fontSize: '14px', lineHeight: '22px', color: inkSoft },
  line: { border: 0, borderTop: `1px solid ${line}`, margin: '24px 0' },
} satisfies Record<string, CSSProperties>

const reading = { ...plain, fontFamily: readingFont, fontSize: '16px', lineHeight: '26px', color: ink, margin: '4px 0' }
/** Arabic is read one step larger, with more room between the lines. */
const arabic = { ...reading, fontFamily: arabicFont, fontSize: '18px', lineHeight: '34px' }

const sides = { ltr: 'left', rtl: 'right', auto: 'start' } as const

/** How a text somebody wrote is set: in its own language, direction and letter, from its own side. */
export function settingOf(language: string) {
  const dir = directionOf(language)
  const letter = dir === 'rtl' ? arabic : reading
  return { lang: langTag(language), dir, style: { ...letter, textAlign: sides[dir] } } as const
}

/** What the page is for one reader. `start` is written out, since old mail programs do not know `text-align: start`. */
export const pageOf = (locale: Locale) =>
  ({ lang: locale, dir: locale === 'ar' ? 'rtl' : 'ltr', start: locale === 'ar' ? 'right' : 'left' }) as const
