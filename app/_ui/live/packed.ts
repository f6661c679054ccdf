declare const holds: unique symbol

/**
 * Plain data on its way to a piece that goes on in the browser, as one text. Given as it is, React describes, escapes and
 * reads back each value of it by itself, at every request: of a page of contributions that takes longer than its query.
 */
export type Packed<Data> = string & { readonly [holds]?: Data }

export const packed = <Data extends object>(data: Data): Packed<Data> => JSON.stringify(data)

export const unpacked = <Data extends object>(text: Packed<Data>): Data => JSON.parse(text)
