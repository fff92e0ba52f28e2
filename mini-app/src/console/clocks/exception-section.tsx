import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { ClockRules } from '#shared/clocks.ts';
import { dayWords, framesWords } from './clock-words.ts';
import { ExceptionForm } from './exception-form.tsx';
import { dropException } from './requests.ts';
import { useRulesInUse } from './rules-in-use.ts';
import { reasonNames, texts } from './texts.ts';

type Exception = ClockRules['exceptions'][number];

export function ExceptionSection() {
  const { rules } = useRulesInUse();
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="stack" aria-labelledby="clock-exceptions">
      <h2 id="clock-exceptions">{texts.exceptionsTitle}</h2>
      {rules.exceptions.length === 0 && <p>{texts.noExceptions}</p>}
      <ul className="clock-cards">
        {rules.exceptions.map((exception) => (
          <li key={exception.id} className="card stack">
            <ExceptionCard exception={exception} />
          </li>
        ))}
      </ul>
      {isOpen ? (
        <ExceptionForm onDone={() => setOpen(false)} />
      ) : (
        <div className="clock-actions">
          <Button kind="secondary" onClick={() => setOpen(true)}>
            {texts.addException}
          </Button>
        </div>
      )}
    </section>
  );
}

function ExceptionCard({ exception }: { exception: Exception }) {
  const { http } = useServices();
  const { rules, onChanged } = useRulesInUse();
  const drop = useAction(async () => {
    await dropException(http, rules.areaId, exception.id);
    onChanged({
      ...rules,
      exceptions: rules.exceptions.filter(({ id }) => id !== exception.id),
    });
  });
  return (
    <>
      <h3>{exception.label}</h3>
      <p>
        {reasonNames[exception.reason]} · {dayWords(exception.firstDay)} –{' '}
        {dayWords(exception.lastDay)}
      </p>
      <p>{framesWords(exception.frames)}</p>
      {drop.error && <Notice kind="bad">{drop.error.message}</Notice>}
      {exception.isOwn ? (
        <Button kind="quiet" isBusy={drop.isBusy} onClick={() => void drop.run()}>
          {texts.dropException(exception.label)}
        </Button>
      ) : (
        <p className="soft">{texts.fromAbove}</p>
      )}
    </>
  );
}
