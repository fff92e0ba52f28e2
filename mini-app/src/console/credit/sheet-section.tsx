import { useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { sayDay } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { CreditSheet } from '#shared/credit.ts';
import { downloadSheet, useSheet } from './requests.ts';
import { SheetTable } from './sheet-table.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { texts } from './texts.ts';

interface SheetSectionProps {
  areaId: string;
  month: string;
  onSigned: () => void;
}

/** One village's sheet, the same on the screen and on paper. */
export function SheetSection({ areaId, month, onSigned }: SheetSectionProps) {
  const { http } = useServices();
  const load = useSheet(areaId, month);
  const [isSigning, setSigning] = useState(false);
  const download = useAction(async (sheet: CreditSheet) => {
    const file = await downloadSheet(http, areaId, month);
    saveFile(file, texts.fileName(sheet.areaName, month));
  });
  return (
    <Faces
      load={load}
      ready={(sheet) => (
        <section className="stack credit-sheet" aria-labelledby="credit-sheet">
          <div className="credit-head">
            <h2 id="credit-sheet">{texts.sheetTitle}</h2>
            <p>
              {sheet.teamName} · {sheet.areaName}
            </p>
            <p>{texts.period(sheet.month, sayDay(sheet.firstDay), sayDay(sheet.lastDay))}</p>
          </div>
          <SheetTable lines={sheet.lines} />
          <p className="soft">
            {sheet.signedAt === null
              ? texts.notSigned
              : texts.signed(sheet.signedBy ?? texts.somebody, dayOfSigning(sheet.signedAt))}
          </p>
          <Signatures />
          <div className="credit-actions not-printed">
            <Button
              kind="secondary"
              isBusy={download.isBusy}
              busyLabel={texts.downloading}
              onClick={() => void download.run(sheet)}
            >
              {texts.download}
            </Button>
            <Button kind="secondary" onClick={() => window.print()}>
              {texts.print}
            </Button>
            {sheet.signedAt === null && (
              <Button kind="quiet" onClick={() => setSigning(true)}>
                {texts.sign}
              </Button>
            )}
          </div>
          {download.error && <Notice kind="bad">{download.error.message}</Notice>}
          {isSigning && (
            <SignDialog
              areaId={areaId}
              month={month}
              onClose={() => setSigning(false)}
              onSigned={(signed) => {
                load.replace(signed);
                onSigned();
              }}
            />
          )}
        </section>
      )}
    />
  );
}

/** Where people sign; only on paper. */
function Signatures() {
  return (
    <div className="credit-signatures">
      <div>
        <p>
          <strong>{texts.leader}</strong>
        </p>
        <p>{texts.signHere}</p>
      </div>
      <div>
        <p>
          <strong>{texts.commune}</strong>
        </p>
        <p>{texts.stampHere}</p>
      </div>
    </div>
  );
}

/** An instant as its day in Viet Nam. */
function dayOfSigning(instant: string): string {
  return sayDay(new Date(Date.parse(instant) + 7 * 3_600_000).toISOString());
}
