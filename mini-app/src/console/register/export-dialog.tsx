import { useState } from 'react';
import { LongTaskProgress } from '#app/console/long-tasks/long-task-progress.tsx';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { ChoiceField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegisterFilter, RegisterFormat } from '#shared/register.ts';
import { askForExport } from './requests.ts';
import { texts } from './texts.ts';

interface ExportDialogProps {
  filter: RegisterFilter;
  onClose: () => void;
}

/** The register as Excel, or longer than can be waited for; a worker writes it. */
export function ExportDialog({ filter, onClose }: ExportDialogProps) {
  const { http } = useServices();
  const [format, setFormat] = useState<RegisterFormat>('xlsx');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [taskId, setTask] = useState<string>();
  const ask = useAction(async () =>
    setTask(await askForExport(http, { idempotencyKey, format, filter })),
  );
  return (
    <Dialog title={texts.exportTitle} onClose={onClose}>
      <p>{texts.exportWhat}</p>
      {taskId === undefined ? (
        <>
          <ChoiceField
            label={texts.exportFormat}
            value={format}
            options={[
              { value: 'xlsx', label: texts.exportExcel },
              { value: 'csv', label: texts.exportCsv },
            ]}
            onChange={setFormat}
          />
          <Button isBusy={ask.isBusy} busyLabel={texts.exportAsking} onClick={() => void ask.run()}>
            {texts.exportMake}
          </Button>
        </>
      ) : (
        <LongTaskProgress taskId={taskId} />
      )}
      {ask.error && <Notice kind="bad">{ask.error.message}</Notice>}
    </Dialog>
  );
}
