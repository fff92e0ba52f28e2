import { useEffect, useRef } from 'react';
import { Notice } from '#app/ui/notice.tsx';
import type { AnswerGiven, PhrasingEffect } from '#shared/taught-phrasings.ts';
import { sayAnswer, sayNotAccepted, texts } from './texts.ts';

type Measured = Extract<PhrasingEffect, { kind: 'measured' }>;
type Changed = Measured['changed'][number];

/** What teaching would change, or why it cannot be done. `title`: of the tutorial that was chosen. */
export function EffectView({ effect, title }: { effect: PhrasingEffect; title: string }) {
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What to do next stands below it, and all of it below what was just pressed.
    if (effect.kind === 'measured') view.current?.scrollIntoView({ block: 'start' });
  }, [effect]);
  return (
    <div ref={view}>
      <Effect effect={effect} title={title} />
    </div>
  );
}

function Effect({ effect, title }: { effect: PhrasingEffect; title: string }) {
  if (effect.kind === 'not-accepted') {
    return <Notice kind="bad">{sayNotAccepted(effect)}</Notice>;
  }
  if (effect.kind === 'taken') {
    return (
      <Notice kind="bad">{texts.taken(effect.words, effect.title, effect.isSameTutorial)}</Notice>
    );
  }
  const { questions, rightBefore, rightAfter, changed, spoilt, own } = effect;
  const worse = changed.filter(({ wasRight, isRight }) => wasRight && !isRight).length;
  return (
    <section className="card stack stack-tight teaching-effect" aria-labelledby="teaching-effect">
      <h3 id="teaching-effect">{texts.effectHead}</h3>
      <p role="status">{texts.effectSum(questions, rightBefore, rightAfter)}</p>
      {worse > 0 && <Notice kind="warning">{texts.effectWorse(worse)}</Notice>}
      <h4>{texts.ownHead}</h4>
      <BeforeAfter {...own} />
      {own.after.title !== title && <Notice kind="warning">{texts.ownStill}</Notice>}
      <p>{changed.length === 0 ? texts.effectSame : texts.effectChanged(changed.length)}</p>
      {changed.length > 0 && (
        <ul className="teaching-changes">
          {changed.map((line) => (
            <li key={line.question} className="stack stack-tight">
              <strong>“{line.question}”</strong>
              <span className="soft">{texts.right(line.right)}</span>
              <BeforeAfter before={line.before} after={line.after} />
              <span>
                <span className={`tag ${tagOf(line)}`}>{texts.turns[turnOf(line)]}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {spoilt.length > 0 && (
        <>
          <Notice kind="warning">{texts.spoilt(spoilt.length)}</Notice>
          <ul className="teaching-changes">
            {spoilt.map(({ question, kind, right, before, after }) => (
              <li key={`${kind} ${question}`} className="stack stack-tight">
                <strong>“{question}”</strong>
                <span className="soft">
                  {texts.spoiltKinds[kind]} {texts.right(right)}
                </span>
                <BeforeAfter before={before} after={after} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function BeforeAfter({ before, after }: { before: AnswerGiven; after: AnswerGiven }) {
  return (
    <dl className="teaching-pair">
      <dt>{texts.before}</dt>
      <dd>{sayAnswer(before)}</dd>
      <dt>{texts.after}</dt>
      <dd>{sayAnswer(after)}</dd>
    </dl>
  );
}

function turnOf({ wasRight, isRight }: Changed): keyof typeof texts.turns {
  if (wasRight) return isRight ? 'right' : 'worse';
  return isRight ? 'better' : 'wrong';
}

function tagOf(line: Changed): string {
  const turn = turnOf(line);
  if (turn === 'worse') return 'tag-help';
  return turn === 'wrong' ? 'tag-over' : '';
}
