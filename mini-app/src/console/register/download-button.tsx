import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { RegisterFilter } from '#shared/register.ts';
import { downloadRegister } from './requests.ts';
import { texts } from './texts.ts';

/** Fetches all rows of the filter, not only the page that is shown. */
export function DownloadButton({ filter }: { filter: RegisterFilter }) {
  const { http } = useServices();
  const download = useAction(async () => {
    const day = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' });
    saveFile(await downloadRegister(http, filter), texts.fileName(day));
  });
  return (
    <div className="stack stack-tight register-download">
      <Button
        kind="secondary"
        isBusy={download.isBusy}
        busyLabel={texts.downloading}
        onClick={() => void download.run()}
      >
        {texts.download}
      </Button>
      {download.error && <Notice kind="bad">{download.error.message}</Notice>}
    </div>
  );
}
