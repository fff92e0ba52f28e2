import { AppError } from '#app/lib/app-error.ts';
import { useServices, useSession } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { texts } from './texts.ts';

/** Tells whom Zalo cannot tell where the answer will be, and how to let Zalo tell them. */
export function AnswersHere() {
  const { platform } = useServices();
  const session = useSession();
  const open = useAction(async (oaId: string) => {
    try {
      await platform.openChat(oaId);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      throw new AppError('platform/no-chat', texts.cannotOpenChannel, 'refused', error);
    }
  });
  if (session.kind !== 'signed-in' || session.me.resident.isInChat) return null;
  const { oaId } = session.me.resident;
  return (
    <div className="stack stack-tight">
      <p className="soft">{texts.answersHere}</p>
      <Button kind="quiet" onClick={() => void open.run(oaId)}>
        {texts.openChannel}
      </Button>
      {open.error && <Notice kind="bad">{open.error.message}</Notice>}
    </div>
  );
}
