import { CsvError, type CsvErrorCode, parse } from 'csv-parse/sync'
import { cleanLine, cutAt } from '@/lib/text/characters'
import type { Locale } from '@/lib/text/locales'
import { emailAddress } from '@/lib/text/names'
import { type Column, columnNamed, countryNamed, languageNamed } from './names'
import { MOST_LINES } from './rules'
import type { Invited, LeftOut, Problem } from './view'

export interface ReadList {
  people: Invited[]
  problems: Problem[]
  leftOut: LeftOut[]
}

const SEEN = 60
const nobody = (problem: Problem): ReadList => ({ people: [], problems: [problem], leftOut: [] })

/** What a spreadsheet saves as: UTF-8, or UTF-16 where it says so. Anything else would turn names into other names. */
function decoded(bytes: Buffer): string | { line: number } {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    if (text.includes('\0')) return { line: text.slice(0, text.indexOf('\0')).split('\n').length }
    // Spreadsheets end lines in three ways, and a list pasted from two of them in more than one.
    return text.replace(/\r\n?/g, '\n')
  } catch {
    const read = new TextDecoder(encoding).decode(bytes)
    return { line: read.slice(0, read.indexOf('\ufffd')).split('\n').length }
  }
}

/** The sign that the first line separates its cells by. */
function separatorIn(text: string): string {
  const [first = ''] = text.split('\n', 1)
  return [';', '\t', ','].find((sign) => first.includes(sign)) ?? ','
}

interface Row {
  line: number
  cells: string[]
}

function rowsOf(text: string): Row[] | { line: number; code: CsvErrorCode } {
  try {
    const parsed = parse(text, {
      bom: true,
      delimiter: separatorIn(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 10_000,
      to: MOST_LINES + 2,
    }) as unknown as { record: string[]; info: { lines: number } }[]
    return parsed.map(({ record, info }) => ({ line: info.lines, cells: record }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { line: Number(error.lines ?? 1), code: error.code }
  }
}

/** A cell that a spreadsheet would carry out; what looks like one is refused rather than repaired. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r＝＋－＠]/.test(cell)

const plain: Column[] = ['email', 'language', 'country']

interface Lines {
  columns: (Column | undefined)[]
  language: Locale
}

/** One line as somebody to invite, or what is wrong with it. */
function personIn({ line, cells }: Row, { columns, language }: Lines): Invited | Problem {
  const wrong = (code: Problem['code'], seen: string): Problem => ({ line, code, seen: cutAt(cleanLine(seen), SEEN) })
  const formula = cells.find(isFormula)
  if (formula !== undefined) return wrong('formula', formula)
  if (cells.length > columns.length) return wrong('columns', cells.join(' · '))
  const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? ''
  const email = emailAddress.safeParse(cell('email'))
  if (!email.success) return wrong('email', cell('email'))
  const reads = cell('language') ? languageNamed(cell('language')) : language
  if (!reads) return wrong('language', cell('language'))
  const country = cell('country') ? countryNamed(cell('country')) : null
  if (country === undefined) return wrong('country', cell('country'))
  return { line, email: email.data, language: reads, country }
}

/**
 * Reads a list line by line and says of each what is wrong with it; whose address comes again is left out, with the line
 * it came first on staying. `language` is for whom the list names none.
 */
export function readList(bytes: Buffer, language: Locale): ReadList {
  const text = decoded(bytes)
  if (typeof text !== 'string') return nobody({ line: text.line, code: 'encoding', seen: '' })
  const rows = rowsOf(text)
  if (!Array.isArray(rows)) return nobody({ line: rows.line, code: 'quotes', seen: '' })
  const [first] = rows
  if (!first) return nobody({ line: 1, code: 'empty', seen: '' })
  const headed = !first.cells.some((cell) => cell.includes('@'))
  const columns = headed ? first.cells.map(columnNamed) : plain
  if (!columns.includes('email'))
    return nobody({ line: 1, code: 'no-email', seen: cutAt(cleanLine(first.cells.join(' · ')), SEEN) })
  const lines = headed ? rows.slice(1) : rows
  if (lines.length === 0) return nobody({ line: 1, code: 'empty', seen: '' })
  if (lines.length > MOST_LINES) return nobody({ line: MOST_LINES + 1, code: 'too-many', seen: '' })
  return sorted(lines.map((row) => personIn(row, { columns, language })))
}

function sorted(read: (Invited | Problem)[]): ReadList {
  const list: ReadList = { people: [], problems: [], leftOut: [] }
  const known = new Set<string>()
  for (const one of read) {
    if ('code' in one) list.problems.push(one)
    else if (known.has(one.email)) list.leftOut.push({ line: one.line, code: 'twice', email: one.email })
    else list.people.push(one)
    if ('email' in one) known.add(one.email)
  }
  return list
}
