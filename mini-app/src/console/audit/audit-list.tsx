import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AuditPage } from '#shared/audit.ts';
import { AuditRow } from './audit-row.tsx';
import { type AuditFilter, getOlder } from './requests.ts';
import { texts } from './texts.ts';

interface AuditListProps {
  filter: AuditFilter;
  newest: AuditPage;
}

/** The newest entries and, as far as they were asked for, those before them. */
export function AuditList({ filter, newest }: AuditListProps) {
  const { http } = useServices();
  const [older, setOlder] = useState<AuditPage[]>([]);
  const pages = [newest, ...older];
  const cursor = pages[pages.length - 1]?.nextCursor ?? null;
  const more = useAction(async (from: string) => {
    const page = await getOlder(http, filter, from);
    setOlder((known) => [...known, page]);
  });
  return (
    <>
      <ol className="rows audit-rows">
        {pages.flatMap(({ entries }) =>
          entries.map((entry) => <AuditRow key={entry.id} entry={entry} />),
        )}
      </ol>
      {more.error && <Notice kind="bad">{more.error.message}</Notice>}
      {cursor === null ? (
        <p className="soft">{texts.end}</p>
      ) : (
        <div className="paging">
          <Button
            kind="secondary"
            isBusy={more.isBusy}
            busyLabel={texts.loadingOlder}
            onClick={() => void more.run(cursor)}
          >
            {texts.older}
          </Button>
        </div>
      )}
    </>
  );
}
