import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CreditSheet } from '#shared/credit.ts';
import { sayMonth } from './month.ts';
import { signSheet } from './requests.ts';
import { texts } from './texts.ts';

interface SignSheetProps {
  sheet: CreditSheet;
  isOver: boolean;
  onSigned: () => void;
}

/** Says who signed a month, or lets the leader sign it once it is over. */
export function SignSheet({ sheet, isOver, onSigned }: SignSheetProps) {
  const { http } = useServices();
  const [isAsking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const sign = useAction(async () => {
    await signSheet(http, sheet.month);
    close();
    onSigned();
  });
  if (sheet.signedAt !== null) {
    const by = sheet.signedBy ?? texts.signedUnknown;
    return <Notice>{texts.signed(by, sayMoment(sheet.signedAt))}</Notice>;
  }
  if (!isOver) return <p className="soft">{texts.monthNotOver}</p>;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{texts.sign}</Button>
      {isAsking && (
        <AskFirst
          title={texts.signTitle(sayMonth(sheet.month))}
          words={texts.signWords}
          yes={texts.signYes}
          action={sign}
          onYes={() => void sign.run()}
          onClose={close}
        />
      )}
    </>
  );
}
