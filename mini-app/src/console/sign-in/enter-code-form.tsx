import { useEffect, useRef, useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AskedCode } from './ask-code-form.tsx';
import { askSignInCode, takeSignInCode } from './requests.ts';
import { texts } from './texts.ts';

interface EnterCodeFormProps {
  asked: AskedCode;
  onAsked: (asked: AskedCode) => void;
  onOtherWay: () => void;
}

export function EnterCodeForm({ asked, onAsked, onOtherWay }: EnterCodeFormProps) {
  const { http, session } = useServices();
  const [typed, setTyped] = useState('');
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const digits = typed.replace(/\D/g, '');
  const enter = useAction(async () => {
    session.enter(await takeSignInCode(http, asked.id, digits));
  });
  const again = useAction(async () => {
    const { id } = await askSignInCode(http, asked.staffCode);
    setTyped('');
    onAsked({ ...asked, id });
  });
  const error = enter.error ?? again.error;
  return (
    <>
      <p>{texts.enterWhy(asked.staffCode)}</p>
      <form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(digits.length !== 8);
          if (digits.length === 8) void enter.run();
        }}
      >
        <TextField
          label={texts.code}
          purpose="one-time-code"
          value={typed}
          onChange={setTyped}
          problem={isMissing ? texts.codeMissing : undefined}
        />
        {error && <Notice kind="bad">{error.message}</Notice>}
        <Button type="submit" isBusy={enter.isBusy} busyLabel={texts.entering}>
          {texts.enter}
        </Button>
      </form>
      <section className="card stack" aria-labelledby="no-code">
        <h2 id="no-code">{texts.nothingTitle}</h2>
        <ol className="sign-in-steps">
          {texts.nothing.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <Button
          kind="secondary"
          isBusy={again.isBusy}
          busyLabel={texts.asking}
          onClick={() => void again.run()}
        >
          {texts.again}
        </Button>
      </section>
      <Button kind="quiet" onClick={onOtherWay}>
        {texts.otherWay}
      </Button>
    </>
  );
}
