import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { sayDay } from '#app/lib/time-words.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { DeskPoster, PaperSize } from '#shared/posters.ts';
import { fetchSheet } from './requests.ts';
import { ScanBars } from './scan-bars.tsx';
import { texts } from './texts.ts';

const sizes: readonly PaperSize[] = ['a4', 'a5'];

export function PosterRow({ poster }: { poster: DeskPoster }) {
  const { http } = useServices();
  const fetched = useAction(async (size: PaperSize) =>
    saveFile(await fetchSheet(http, poster.id, size), texts.sheetFile(poster.code, size)),
  );
  const scanned = poster.days.filter(({ scans }) => scans > 0);
  const recent = scanned.reduce((sum, { scans }) => sum + scans, 0);
  const title = poster.tutorialTitle ?? texts.villageSheet;
  return (
    <li className="card poster-row">
      <div className="stack stack-tight">
        <h3>{poster.areaName}</h3>
        <p>{title}</p>
        <p className="soft">{texts.code(poster.code)}</p>
      </div>
      <div className="stack stack-tight">
        <p className="poster-scans">{texts.scans(poster.scans)}</p>
        {recent === 0 ? (
          <p className="soft">{texts.noScans}</p>
        ) : (
          <>
            <ScanBars days={poster.days} />
            <details>
              <summary>{texts.byDay}</summary>
              <ul>
                {scanned.map(({ day, scans }) => (
                  <li key={day}>{texts.day(sayDay(day), scans)}</li>
                ))}
              </ul>
            </details>
          </>
        )}
      </div>
      <div className="poster-again">
        {sizes.map((size) => (
          <Button
            key={size}
            kind="secondary"
            isBusy={fetched.isBusy}
            busyLabel={texts.printing}
            onClick={() => void fetched.run(size)}
          >
            {texts.again(size.toUpperCase())}
            <span className="visually-hidden">: {`${poster.areaName}, ${title}`}</span>
          </Button>
        ))}
        {fetched.error && <Notice kind="bad">{fetched.error.message}</Notice>}
      </div>
    </li>
  );
}
