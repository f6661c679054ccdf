declare const holds: unique symbol

/**
 * Plain data on its way to a piece that goes on in the browser, as one text, which that piece reads with `JSON.parse`.
 * Given as it is, React describes, escapes and reads back each value of it by itself, at every request: of a page of
 * contributions that takes longer than its query.
 */
export type Packed<Data> = string & { readonly [holds]?: Data }

export const packed = <Data extends object>(data: Data): Packed<Data> => JSON.stringify(data)
