/** What is read is what stands a little below the top. */
const EYE = 0.3

interface Anchor {
  element: Element
  top: number
}

const topOf = (element: Element): number => element.getBoundingClientRect().top

/** The contribution under the eye; who is still at the head of the page, or beyond the list, is left alone. */
function read(): Anchor | undefined {
  const eye = innerHeight * EYE
  for (const element of document.querySelectorAll('.contribution')) {
    const { top, bottom } = element.getBoundingClientRect()
    if (top <= eye && bottom > 0) {
      if (bottom >= eye) return { element, top }
    } else if (top > eye) return undefined
  }
  return undefined
}

/**
 * Keeps what is read where it is when something above it grows, shrinks or is put in. Browsers have an anchor of their
 * own, but not all of them, and none at the head of a page.
 * https://drafts.csswg.org/css-scroll-anchoring/
 */
export function keepPlace(): () => void {
  let anchor = read()
  const remember = () => {
    anchor = read()
  }
  const observer = new ResizeObserver(() => {
    // After the layout and before it is painted: nobody sees the page jump.
    if (anchor?.element.isConnected) {
      const moved = topOf(anchor.element) - anchor.top
      if (Math.abs(moved) >= 1) scrollBy({ top: moved, behavior: 'instant' })
    }
    remember()
  })
  observer.observe(document.body)
  document.documentElement.style.overflowAnchor = 'none'
  addEventListener('scroll', remember, { passive: true })
  return () => {
    observer.disconnect()
    removeEventListener('scroll', remember)
    document.documentElement.style.overflowAnchor = ''
  }
}
