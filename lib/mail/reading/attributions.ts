import { seen } from './marks'

/** A line that says who wrote the quote below it is at most so long, and broken into at most so many lines. */
const LONGEST = 320
const MOST_LINES = 3

/**
 * How the programs say «X wrote», whole lines only. Bare «scritto» or «écrit» will not do: «Il contratto, come già scritto:»
 * is a sentence (mailgun/talon#230).
 */
const wordings = [
  /^Le .{6,280} (?:a écrit|à écrit|écrivait) ?:$/i,
  /^Il .{6,280} ha scritto ?:$/i,
  /^On .{6,280} wrote ?:$/i,
  /^(?:في|بتاريخ|يوم) .{6,280} (?:كتب|كتبت|كتب\/ت|تمت كتابة ما يلي بواسطة|جاء من) ?[^:]{1,120}:$/,
  /^(?:في|بتاريخ|يوم) .{6,280}،? ?(?:كتب|كتبت|كتب\/ت) ?:$/,
]

const day = /\b20\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b/
const address = /<[^<>\s]+@[^<>\s]+>/
const hour = /\b\d{1,2}[:.h]\d{2}\b|<[^<>\s]+@[^<>\s]+>/

/** Programs that say neither, in any language: `2026-11-05 10:12 GMT+01:00 Diwan <diwan@example.org>:` */
const bare = /^20\d\d[-/]\d\d[-/]\d\d .{0,80}<[^<>\s]{3,120}@[^<>\s]{3,120}> ?:$/

/** How many lines from here on say who wrote what follows; 0 where they are the writer's own. */
export function attributionAt(lines: readonly string[], at: number): number {
  let joined = ''
  for (let count = 1; count <= MOST_LINES; count += 1) {
    const line = seen(lines[at + count - 1] ?? '')
    if (!line || line.startsWith('>') || joined.length + line.length > LONGEST) return 0
    joined = joined ? `${joined} ${line}` : line
    if (isAttribution(joined)) return count
  }
  return 0
}

/** Whether the announcement names an address, as all do whose quotes carry no sign. */
export const namesAddress = (lines: readonly string[]): boolean => address.test(seen(lines.join(' ')))

/** Only with a day, and an hour or an address: «Le texte 18, que Samira a écrit :» quotes by hand. */
function isAttribution(line: string): boolean {
  if (!line.endsWith(':')) return false
  return bare.test(line) || (day.test(line) && hour.test(line) && wordings.some((wording) => wording.test(line)))
}
