/** The only words a measurement says: to whoever started it. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`)
}

export const median = (values: number[]): number => quantile(values, 0.5)

/** The smallest value that this part of all does not exceed. */
export function quantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN
}

/** A figure as wide as it is sure: three digits. */
export const shown = (value: number): string =>
  Number.isNaN(value) ? '–' : value >= 100 ? value.toFixed(0) : value.toPrecision(3)

export interface Aim {
  /** The ratio that was hoped for, and on which side of it one wants to be. */
  atMost?: number
  atLeast?: number
}

/** A ratio beside what was hoped for. */
export function against(value: number, { atMost, atLeast }: Aim): string {
  const good = (atMost === undefined || value <= atMost) && (atLeast === undefined || value >= atLeast)
  const aim = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`
  return `${shown(value)} (aim ${aim}: ${good ? 'met' : 'MISSED'})`
}

/** Lines of figures under a title, as Markdown. */
export class Table {
  private readonly rows: string[][] = []
  constructor(
    private readonly title: string,
    private readonly columns: string[],
  ) {}

  add(...cells: (string | number)[]): void {
    this.rows.push(cells.map((cell) => (typeof cell === 'number' ? shown(cell) : cell)))
  }

  toString(): string {
    const all = [this.columns, this.columns.map(() => '---'), ...this.rows]
    const widths = this.columns.map((_, at) => Math.max(...all.map((row) => [...(row[at] ?? '')].length)))
    const line = (row: string[]) => `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`
    return `\n### ${this.title}\n\n${all.map(line).join('\n')}\n`
  }
}
