/** The khatam: two squares, one turned by an eighth. Ornament only, so it has no name for screen readers. */
export function Star({ className = 'star' }: { className?: string }) {
  return (
    <svg className={className} viewBox="-12 -12 24 24" aria-hidden="true" focusable="false">
      <rect x="-7.6" y="-7.6" width="15.2" height="15.2" />
      <rect x="-7.6" y="-7.6" width="15.2" height="15.2" transform="rotate(45)" />
    </svg>
  )
}
