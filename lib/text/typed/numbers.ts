/** As they are typed or picked: `1, 2`, `(1، 2)`, `#17`, also in the digits of an Arabic keyboard. */
export const numbersTyped = (text: string): number[] => {
  const latin = text.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return [...new Set((latin.match(/\d{1,9}/g) ?? []).map(Number))].filter((number) => number > 0)
}
