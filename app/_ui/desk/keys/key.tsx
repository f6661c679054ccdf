/** The key that does the same as the button it stands on; what a screen reader says is the button's own. */
export function Key({ name }: { name: string }) {
  return (
    <kbd className="key" aria-hidden>
      {name}
    </kbd>
  )
}
