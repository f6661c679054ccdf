/** On the device, of whoever has no place of their own with us to keep it. */
const NAME = 'diwan:announcements'

/** The region says what its reader chose on their own page; without that, the device does. */
export function wantsTelling(region: Element): boolean {
  const chosen = region.getAttribute('aria-live') ?? kept()
  return chosen !== 'off'
}

function kept(): string | null {
  try {
    return localStorage.getItem(NAME)
  } catch {
    return null
  }
}

/** Keeps the choice: with their other choices for a participant, on the device for all others. */
export function wishTelling(announced: boolean, conferenceId: string | null): void {
  const region = document.getElementById('told')
  if (!announced && region) region.textContent = ''
  if (!conferenceId) {
    keep(announced)
    return
  }
  region?.setAttribute('aria-live', announced ? 'polite' : 'off')
  fetch('/do/change-announcements', {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    body: JSON.stringify({ key: crypto.randomUUID(), conferenceId, announced }),
    keepalive: true,
    // What could not be kept holds for this page.
  }).catch(() => {})
}

function keep(announced: boolean): void {
  try {
    localStorage.setItem(NAME, announced ? 'polite' : 'off')
  } catch {
    // A device that keeps nothing: it holds for this page.
  }
}
