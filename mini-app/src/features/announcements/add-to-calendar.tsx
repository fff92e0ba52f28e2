import { AppError } from '#app/lib/app-error.ts';
import { serverAddress } from '#app/lib/server-address.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { PlatformError } from '#app/platform/platform.ts';
import { Button } from '#app/ui/button.tsx';
import { CalendarIcon } from '#app/ui/icons.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { announcementPath } from './requests.ts';
import { texts } from './texts.ts';

/** Hands the event to the phone's own calendar: opened outside the app, or saved as a file where that cannot be. */
export function AddToCalendar({ announcementId, oaId }: { announcementId: string; oaId: string }) {
  const { http, platform } = useServices();
  const path = `${announcementPath(announcementId)}/calendar.ics`;
  const add = useAction(async () => {
    try {
      await platform.openOutside(serverAddress(path, { oa: oaId }));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      await saveInstead();
    }
  });
  const saveInstead = async () => {
    try {
      await platform.saveFile(texts.calendarFile, await http.download(path, { oa: oaId }));
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      throw new AppError('platform/no-calendar', texts.cannotAdd, 'refused', error);
    }
  };
  return (
    <>
      <Button isBusy={add.isBusy} busyLabel={texts.adding} onClick={() => void add.run()}>
        <CalendarIcon />
        {texts.addToCalendar}
      </Button>
      {add.error && <Notice kind="bad">{add.error.message}</Notice>}
    </>
  );
}
