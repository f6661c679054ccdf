/**
 * Nobody comes here: an address without a page is answered by `[...nowhere]`. But where this file is missing, Next sends
 * its own page, in English and with its styles, along with every page.
 */
export default function NotFound() {
  return null
}
