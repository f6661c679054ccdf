import { CITED, type Cited, type Citing, leaveForEditor, takeLeft } from './cited'

const LONGEST = 2000

/** The words chosen in a contribution's text, if there are any, and where they end. */
function chosenIn(article: Element): { text: string; end: DOMRect } | undefined {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined
  const range = selection.getRangeAt(0)
  const place = range.commonAncestorContainer
  const text = (place instanceof Element ? place : place.parentElement)?.closest('.contribution .text')
  const end = [...range.getClientRects()].at(-1)
  if (!text || !end || !article.contains(text)) return undefined
  return { text: selection.toString().trim().slice(0, LONGEST), end }
}

/** How long the plain field waits for the editor, which comes when it is touched. */
const PATIENCE = 4000

/** Into the editor, which comes if it is not there; where it cannot be had, into the plain field. */
function putIntoText(cited: Cited): void {
  const form = document.querySelector<HTMLFormElement>('form.composer')
  if (!form?.dispatchEvent(new CustomEvent<Cited>(CITED, { detail: cited, cancelable: true }))) return
  leaveForEditor(cited)
  form.querySelector('textarea')?.focus()
  setTimeout(() => {
    const left = takeLeft()
    const area = form.querySelector('textarea')
    if (!left || !area) return
    const { words, number } = left
    area.value = [area.value.trimEnd(), words ? `${words}\n\n` : `#${number} `].filter(Boolean).join('\n\n')
    area.dispatchEvent(new Event('input', { bubbles: true }))
  }, PATIENCE)
}

/** As it is typed into a plain field. */
const quoted = (text: string, number: number): string =>
  [...text.split('\n').filter((line) => line.trim()), `#${number}`].map((line) => `> ${line}`).join('\n')

/**
 * A key in the contribution one has come to, which takes it into one's own text: the words that are chosen in it, as a
 * quotation, or else its number. It lies over the page and comes after the text in the order of the keyboard.
 */
export function quoting({ words, first, signal }: Citing): void {
  const key = document.createElement('button')
  key.type = 'button'
  key.className = 'cite-key'
  const numberOf = (article: Element) => Number(article.id.slice(1))
  const place = (article: Element) => {
    const chosen = chosenIn(article)
    const all = article.getBoundingClientRect()
    // Small, in the corner across from the number: nothing that can be pressed lies under it.
    key.textContent = chosen ? words.quote : `(${numberOf(article)})`
    key.ariaLabel = chosen ? null : words.cite.replace('{n}', String(numberOf(article)))
    key.style.insetBlock = chosen ? `${chosen.end.bottom - all.top + 4}px auto` : ''
    if (key.parentElement !== article) article.append(key)
  }
  const came = ({ target }: { target: EventTarget | null }) => {
    const article = target instanceof Element ? target.closest('.contribution:not(.gone)') : null
    if (article && target !== key) place(article)
    else if (!article && !key.contains(document.activeElement)) key.remove()
  }
  // Else the press would take the selection away that it is about.
  key.addEventListener('pointerdown', (event) => event.preventDefault())
  key.addEventListener('click', () => {
    const article = key.closest('.contribution')
    if (!article) return
    const number = numberOf(article)
    const chosen = chosenIn(article)
    key.remove()
    putIntoText({ words: chosen ? quoted(chosen.text, number) : '', number })
  })
  const chosenNow = () => {
    const node = getSelection()?.anchorNode
    const article = (node instanceof Element ? node : node?.parentElement)?.closest('.contribution:not(.gone)')
    if (article && chosenIn(article)) place(article)
    else if (key.parentElement && document.activeElement !== key) place(key.parentElement)
  }
  for (const sign of ['focusin', 'pointerup']) addEventListener(sign, came, { signal })
  document.addEventListener('selectionchange', chosenNow, { signal })
  signal.addEventListener('abort', () => key.remove())
  if (first === document.activeElement) came({ target: first })
  chosenNow()
}
