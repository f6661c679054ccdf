import type { AskView } from '@/lib/experts/view'
import { SEPARATOR } from '@/lib/text/moments'
import type { AskWords } from './ask-words'

/** Where one goes from a question; `{n}` stands for its number, `{thread}` for its thread's. */
export interface AskWays {
  contribution: string
  /** Nothing where nobody can write now. */
  answer: string | null
  /** Nothing for who may not assign. */
  assign: string | null
}

interface Props {
  ask: AskView
  words: AskWords
  ways: AskWays
}

const numbered = (sentence: string, n: number) => sentence.replace('{n}', String(n))

/** A sentence with somebody's name in it, whatever direction that has. */
function Named({ say, name }: { say: string; name: string }) {
  const [before, after] = say.split('{name}')
  return (
    <>
      {before}
      <bdi>{name}</bdi>
      {after}
    </>
  )
}

/** Whom a question asks, how far it has come, and what one can do with it. */
export function AskStanding({ ask, words, ways }: Props) {
  const { answer, assignedTo, askedOf, thread } = ask
  const { number } = ask.contribution
  return (
    <div className="standing">
      <p>
        <span className="soft">{askedOf === null ? words.toAnyone : <Named say={words.to} name={askedOf} />}</span>
        {SEPARATOR}
        {answer && (
          <b data-standing="answered">
            <Named say={words.isAnswered} name={answer.shownAs} />
          </b>
        )}
        {!answer && (
          <b data-standing={assignedTo === null ? 'asked' : 'assigned'}>
            {assignedTo === null ? words.isAsked : <Named say={words.isAssigned} name={assignedTo} />}
          </b>
        )}
      </p>
      {answer && (
        <a className="answer" href={numbered(ways.contribution, answer.number)}>
          {numbered(words.readAnswer, answer.number)}
        </a>
      )}
      {!answer && ways.answer && (
        <a className="answer" href={numbered(ways.answer, number).replace('{thread}', String(thread))}>
          {numbered(words.answer, number)}
        </a>
      )}
      {!answer && ways.assign && (
        <a className="answer" href={numbered(ways.assign, number)}>
          {numbered(words.assign, number)}
        </a>
      )}
    </div>
  )
}
