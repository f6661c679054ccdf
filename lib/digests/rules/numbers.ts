/** Numbers in order as an address carries them: `16-18.21`. */
export function stretches(numbers: readonly number[]): string {
  const found: [from: number, to: number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join('.')
}

/** The numbers an address carries; undefined for what is none, or more than `most`. */
export function numbersIn(text: string, most: number): number[] | undefined {
  if (!/^\d{1,9}(-\d{1,9})?(\.\d{1,9}(-\d{1,9})?)*$/.test(text)) return undefined
  const numbers: number[] = []
  for (const stretch of text.split('.')) {
    const [from = 0, to = from] = stretch.split('-').map(Number)
    if (from < 1 || to < from || numbers.length + to - from >= most) return undefined
    for (let number = from; number <= to; number += 1) numbers.push(number)
  }
  return numbers
}
