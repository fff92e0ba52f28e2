import { useEffect } from 'react';
import { Faces } from '#app/ui/faces.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { OnePosterForm } from './one-poster-form.tsx';
import { PackForm } from './pack-form.tsx';
import { PosterRows } from './poster-rows.tsx';
import { usePosterDesk } from './requests.ts';
import { texts } from './texts.ts';
import './posters.css';

/** Sheets with QR codes for the walls of the commune: one, many in one file, and how often each was scanned. */
export function PostersPage({ areaName }: { areaName: string }) {
  const desk = usePosterDesk();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <div>
        <h1>{texts.title}</h1>
        <p className="soft">{texts.what}</p>
      </div>
      <Faces
        load={desk}
        ready={(shown) => (
          <>
            {!shown.areScansCounted && <Notice kind="warning">{texts.notCounted}</Notice>}
            <div className="poster-forms">
              <OnePosterForm desk={shown} onMade={desk.reload} />
              <PackForm desk={shown} onMade={desk.reload} />
            </div>
            <section className="stack" aria-labelledby="made-posters">
              <h2 id="made-posters">{texts.listTitle}</h2>
              <PosterRows posters={shown.posters} />
            </section>
          </>
        )}
      />
    </div>
  );
}
