import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { sayMoment } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
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
        <Dialog title={texts.signTitle(sayMonth(sheet.month))} onClose={close}>
          <p>{texts.signWords}</p>
          {sign.error && <Notice kind="bad">{sign.error.message}</Notice>}
          <Button isBusy={sign.isBusy} busyLabel={texts.working} onClick={() => void sign.run()}>
            {texts.signYes}
          </Button>
          <Button kind="secondary" onClick={close}>
            {texts.notNow}
          </Button>
        </Dialog>
      )}
    </>
  );
}
