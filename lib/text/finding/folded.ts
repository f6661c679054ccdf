const same: Record<string, string> = {
  '’': "'",
  '\u00a0': ' ',
  '\u202f': ' ',
  ڭ: 'گ',
  ݣ: 'گ',
  ی: 'ي',
  ک: 'ك',
}

const arabicZero = [0x0660, 0x06f0]

function digitOf(letter: string): string | undefined {
  const zero = arabicZero.find((code) => letter.charCodeAt(0) >= code && letter.charCodeAt(0) < code + 10)
  return zero === undefined ? undefined : String(letter.charCodeAt(0) - zero)
}

/**
 * The text as the patterns read it: without accents, its digits the Western ones, one spelling for each sign. Of the same
 * length as it was, so that what is found in one stands at the same place in the other.
 */
export const folded = (text: string): string =>
  text.replace(/[^ -~\n]/g, (letter) => digitOf(letter) ?? same[letter] ?? letter.normalize('NFD').charAt(0))
