import { useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { CoveredForHelper } from '#app/ui/masked-warning.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegisterDetail, RegisterPage } from '#shared/register.ts';
import { EnterDialog } from './enter-dialog.tsx';
import { texts } from './texts.ts';

interface EnterButtonProps {
  villages: RegisterPage['villages'];
  onEntered: () => void;
}

/** The way to write down what somebody asks who has no Zalo; says afterwards which code it got. */
export function EnterButton({ villages, onEntered }: EnterButtonProps) {
  const [isOpen, setOpen] = useState(false);
  const [entered, setEntered] = useState<RegisterDetail>();
  return (
    <div className="stack stack-tight register-download">
      <Button onClick={() => setOpen(true)}>{texts.enter}</Button>
      {entered && <Notice>{texts.entered(entered.code)}</Notice>}
      <CoveredForHelper masked={entered?.masked ?? []} />
      {isOpen && (
        <EnterDialog
          villages={villages}
          onClose={() => setOpen(false)}
          onEntered={(request) => {
            setOpen(false);
            setEntered(request);
            onEntered();
          }}
        />
      )}
    </div>
  );
}
