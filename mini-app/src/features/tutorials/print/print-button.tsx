import { AppError } from '#app/lib/app-error.ts';
import { serverAddress } from '#app/lib/server-address.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { usePlace } from '#app/lib/use-place.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './print-texts.ts';

interface PrintButtonProps {
  miniAppId: string;
  tutorialId: string;
}

/** Prints; inside Zalo, which cannot, it opens this page where that works. Never on the paper itself. */
export function PrintButton({ miniAppId, tutorialId }: PrintButtonProps) {
  const { platform } = useServices();
  const { oaId } = usePlace();
  const open = useAction(async () => {
    const path = `/zapps/${miniAppId}/tutorials/${encodeURIComponent(tutorialId)}/print`;
    await platform.openOutside(serverAddress(path, { oa: oaId })).catch((cause: unknown) => {
      throw new AppError('print/not-opened', texts.openFailed, 'refused', cause);
    });
  });
  if (platform.kind === 'browser') {
    return (
      <div className="print-never stack stack-tight">
        <Button isBig onClick={() => window.print()}>
          {texts.print}
        </Button>
        <p className="soft">{texts.printHint}</p>
      </div>
    );
  }
  return (
    <div className="print-never stack stack-tight">
      <Button isBig isBusy={open.isBusy} onClick={() => void open.run()}>
        {texts.openOutside}
      </Button>
      <p className="soft">{texts.openOutsideHint}</p>
      {open.error && <Notice kind="bad">{open.error.message}</Notice>}
    </div>
  );
}
