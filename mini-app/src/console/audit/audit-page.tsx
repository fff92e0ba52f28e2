import { useEffect, useState } from 'react';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { AuditFilterBar } from './audit-filter.tsx';
import { AuditList } from './audit-list.tsx';
import { type AuditFilter, useAudit, useAuditOptions } from './requests.ts';
import { texts } from './texts.ts';
import './audit.css';

/** What was done at the desk, newest first. */
export function AuditEntriesPage({ areaName }: { areaName: string }) {
  const [filter, setFilter] = useState<AuditFilter>({});
  const options = useAuditOptions();
  const newest = useAudit(filter);
  const isNarrowed = Object.keys(filter).length > 0;
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  return (
    <div className="register stack">
      <div>
        <h1>{texts.title}</h1>
        <p className="soft">{texts.what}</p>
      </div>
      <AuditFilterBar options={options.state} filter={filter} onChange={setFilter} />
      <Faces
        load={newest}
        isEmpty={({ entries }) => entries.length === 0}
        empty={
          <>
            <p>{isNarrowed ? texts.noneSuch : texts.none}</p>
            {isNarrowed && (
              <Button kind="secondary" onClick={() => setFilter({})}>
                {texts.clear}
              </Button>
            )}
          </>
        }
        ready={(page) => <AuditList key={JSON.stringify(filter)} filter={filter} newest={page} />}
      />
    </div>
  );
}
