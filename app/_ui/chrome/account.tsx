import { ActForm } from '@/app/_ui/form/act-form'
import { countForms } from '@/app/_ui/live/count-forms'
import { LiveNotices } from '@/app/_ui/live/live-notices.client'
import type { Locale } from '@/lib/text/locales'
import { madeOnce, wordsIn } from '@/lib/text/words'
import type { Viewer } from './viewer'

interface Props {
  locale: Locale
  viewer: Viewer | null
  path: string
}

const unreadForms = madeOnce((locale) => countForms(locale, (count) => wordsIn(locale)('chrome.unread', { count })))

/** The way in; or whose page this is, what has come for them, and the way out. */
export function Account({ locale, viewer, path }: Props) {
  const words = wordsIn(locale)
  if (!viewer) {
    return (
      <a className="enter" href={`/${locale}/sign-in?back=${encodeURIComponent(path)}`}>
        {words('chrome.sign-in')}
      </a>
    )
  }
  const badge = viewer.notices && <LiveNotices {...viewer.notices} words={unreadForms(locale)} />
  return (
    <details className="drop" name="head">
      <summary>
        <bdi>{viewer.shownAs || words('chrome.account')}</bdi>
        {badge}
      </summary>
      <div className="menu">
        <a href={`/${locale}/me`}>
          {words('chrome.mine')}
          {badge}
        </a>
        <ActForm act="sign-out" back={`/${locale}`}>
          <button type="submit">{words('chrome.sign-out')}</button>
        </ActForm>
      </div>
    </details>
  )
}
