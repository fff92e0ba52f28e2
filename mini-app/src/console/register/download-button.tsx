import { useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegisterFilter } from '#shared/register.ts';
import { ExportDialog } from './export-dialog.tsx';
import { downloadRegister } from './requests.ts';
import { texts } from './texts.ts';

/** All rows of the filter, not only the page that is shown: at once, or by a worker where they are many. */
export function DownloadButton({ filter }: { filter: RegisterFilter }) {
  const { http } = useServices();
  const [isExporting, setExporting] = useState(false);
  const download = useAction(async () => {
    const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    saveFile(await downloadRegister(http, filter), texts.fileName(day));
  });
  return (
    <div className="register-download">
      <Button
        kind="secondary"
        isBusy={download.isBusy}
        busyLabel={texts.downloading}
        onClick={() => void download.run()}
      >
        {texts.download}
      </Button>
      <Button kind="secondary" onClick={() => setExporting(true)}>
        {texts.exportOpen}
      </Button>
      {download.error && <Notice kind="bad">{download.error.message}</Notice>}
      {isExporting && <ExportDialog filter={filter} onClose={() => setExporting(false)} />}
    </div>
  );
}
