import type { CitedWords } from '@/lib/doors/news/cited'
import type { Citing } from './cited'

async function wordsOf(link: HTMLAnchorElement, permalink: string): Promise<CitedWords | undefined> {
  const [, locale = '', , slug = ''] = permalink.split('/')
  const number = link.pathname.split('/').at(-1) ?? ''
  const answer = await fetch(`/api/cited?${new URLSearchParams({ locale, slug, number })}`).catch(() => undefined)
  return answer?.ok ? answer.json() : undefined
}

function cardOf({ shownAs, where, begins, lang, dir }: CitedWords): Node[] {
  const name = document.createElement('bdi')
  const place = document.createElement('small')
  const text = document.createElement('p')
  name.textContent = shownAs
  place.textContent = where
  text.textContent = begins
  Object.assign(text, { lang, dir })
  return [name, place, text]
}

/** Below the citation and within its contribution, over what stands there: nothing is moved. */
function put(card: HTMLElement, link: Element): void {
  const around = link.closest('.contribution')
  if (!around) return
  around.append(card)
  const [at, all] = [link.getBoundingClientRect(), around.getBoundingClientRect()]
  const start = getComputedStyle(around).direction === 'rtl' ? all.right - at.right : at.left - all.left
  card.style.insetBlockStart = `${at.bottom - all.top}px`
  card.style.insetInlineStart = `${Math.max(0, Math.min(start, all.width - card.offsetWidth))}px`
}

/**
 * Shows what a citation leads to while it has the focus or the pointer, which may also go to what is shown; Escape puts it
 * away (WCAG 2.2, 1.4.13). Asked for each time, so that what was withdrawn meanwhile is not shown.
 */
export function preview({ permalink, first, signal }: Citing): void {
  const card = document.createElement('div')
  card.className = 'cited-card'
  card.id = 'cited-card'
  card.setAttribute('role', 'status')
  let shown: HTMLAnchorElement | undefined
  const hide = () => {
    shown?.removeAttribute('aria-describedby')
    shown = undefined
    card.remove()
  }
  const show = async (link: HTMLAnchorElement) => {
    if (shown === link) return
    hide()
    shown = link
    const words = await wordsOf(link, permalink)
    if (shown !== link || !words || signal.aborted) return
    card.replaceChildren()
    put(card, link)
    // Into a place that is there already, so that it is read out.
    card.append(...cardOf(words))
    put(card, link)
    link.setAttribute('aria-describedby', card.id)
  }
  const came = ({ target }: { target: EventTarget | null }) => {
    if (!(target instanceof Element) || card.contains(target)) return
    const link = target.closest<HTMLAnchorElement>('.contribution a.cited')
    if (link) show(link)
    else if (document.activeElement !== shown) hide()
  }
  const options = { signal }
  for (const sign of ['pointerover', 'focusin']) addEventListener(sign, came, options)
  addEventListener('focusout', ({ target }) => target === shown && !shown?.matches(':hover') && hide(), options)
  addEventListener('keydown', ({ key }) => key === 'Escape' && hide(), options)
  signal.addEventListener('abort', hide)
  came({ target: first })
}
