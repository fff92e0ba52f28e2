import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MyData } from '#shared/me.ts';
import type { DataRequest } from '#shared/residents.ts';
import { readData } from './requests.ts';
import { texts } from './texts.ts';

/** Everything kept about somebody who asked to see it, to be printed and handed over. */
export function ShowData({ request }: { request: DataRequest }) {
  const { http } = useServices();
  const [data, setData] = useState<MyData>();
  const look = useAction(async () => setData(await readData(http, request.id)));
  if (data === undefined) {
    return (
      <div className="stack stack-tight">
        <p className="soft">{texts.lookWhat}</p>
        <div className="residents-actions">
          <Button
            kind="secondary"
            isBusy={look.isBusy}
            busyLabel={texts.looking}
            onClick={() => void look.run()}
          >
            {texts.look}
          </Button>
        </div>
        {look.error && <Notice kind="bad">{look.error.message}</Notice>}
      </div>
    );
  }
  return (
    <div className="stack stack-tight resident-data">
      {data.sections.map(({ title, lines }) => (
        <section key={title}>
          <h4>{title}</h4>
          {lines.length === 0 ? (
            <p>{texts.empty}</p>
          ) : (
            <ul>
              {lines.map((line, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, and lines may repeat.
                <li key={at}>{line}</li>
              ))}
            </ul>
          )}
        </section>
      ))}
      <div className="residents-actions not-printed">
        <Button kind="secondary" onClick={() => print()}>
          {texts.print}
        </Button>
      </div>
    </div>
  );
}
