import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { askSignInCode } from './requests.ts';
import { texts } from './texts.ts';

export interface AskedCode {
  id: string;
  staffCode: string;
}

interface AskCodeFormProps {
  /** Where it is the only way, its button is the main one. */
  isMain: boolean;
  onAsked: (asked: AskedCode) => void;
}

export function AskCodeForm({ isMain, onAsked }: AskCodeFormProps) {
  const { http } = useServices();
  const [staffCode, setStaffCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const ask = useAction(async (code: string) => {
    const { id } = await askSignInCode(http, code);
    onAsked({ id, staffCode: code });
  });
  return (
    <section className="card stack" aria-labelledby="with-code">
      <h2 id="with-code">{texts.codeTitle}</h2>
      <p>{texts.codeWhy}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const code = staffCode.trim().toUpperCase();
          setMissing(code === '');
          if (code !== '') void ask.run(code);
        }}
      >
        <TextField
          label={texts.staffCode}
          hint={texts.staffCodeHint}
          value={staffCode}
          onChange={setStaffCode}
          maxLength={40}
          problem={isMissing ? texts.staffCodeMissing : undefined}
        />
        {ask.error && <Notice kind="bad">{ask.error.message}</Notice>}
        <Button
          type="submit"
          kind={isMain ? 'primary' : 'secondary'}
          isBusy={ask.isBusy}
          busyLabel={texts.asking}
        >
          {texts.askCode}
        </Button>
      </form>
    </section>
  );
}
