import { useState } from 'react';
import { AppError } from '#app/lib/app-error.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MyData } from '#shared/me.ts';
import { dataAsText } from './data-as-text.ts';
import { texts } from './texts.ts';

/** As a file; where the phone takes none, as words to paste somewhere. */
export function TakeData({ data }: { data: MyData }) {
  const { platform } = useServices();
  const [done, setDone] = useState<'downloaded' | 'copied'>();
  const [mustCopy, setMustCopy] = useState(false);
  const download = useAction(async () => {
    const file = new Blob([dataAsText(data)], { type: 'text/plain;charset=utf-8' });
    try {
      await platform.saveFile(texts.fileName, file);
      setDone('downloaded');
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      setMustCopy(true);
    }
  });
  const copy = useAction(async () => {
    try {
      await platform.copyText(dataAsText(data));
      setDone('copied');
    } catch (error) {
      throw new AppError('platform/no-clipboard', texts.cannotCopy, 'refused', error);
    }
  });
  return (
    <div className="stack stack-tight">
      {mustCopy ? (
        <>
          <Notice kind="warning">{texts.cannotDownload}</Notice>
          <Button onClick={() => void copy.run()}>{texts.copy}</Button>
        </>
      ) : (
        <Button
          isBusy={download.isBusy}
          busyLabel={texts.downloading}
          onClick={() => void download.run()}
        >
          {texts.download}
        </Button>
      )}
      {copy.error && <Notice kind="bad">{copy.error.message}</Notice>}
      {download.error && <Notice kind="bad">{download.error.message}</Notice>}
      {done !== undefined && <Notice>{texts[done]}</Notice>}
    </div>
  );
}
