import { useEffect } from 'react';
import { useSearchParams } from 'react-router-dom';
import { mayAct, type StaffRole } from '#shared/staff.ts';
import { DataRequests } from './data-requests.tsx';
import { FindResident } from './find-resident.tsx';
import { ResidentView } from './resident-view.tsx';
import { texts } from './texts.ts';
import './residents.css';

/** Residents found by code, and what they ask about their data. */
export function ResidentsPage({ areaName, role }: { areaName: string; role: StaffRole }) {
  const [search, setSearch] = useSearchParams();
  const mayAnswer = mayAct(role, 'approver');
  const residentId = search.get('resident');
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  const open = (id: string | null) =>
    setSearch((before) => {
      const next = new URLSearchParams(before);
      if (id === null) next.delete('resident');
      else next.set('resident', id);
      return next;
    });
  if (residentId !== null) {
    return <ResidentView id={residentId} mayAnswer={mayAnswer} onBack={() => open(null)} />;
  }
  return (
    <div className="register stack residents">
      <div>
        <h1>{texts.title}</h1>
        <p className="soft">{texts.what}</p>
      </div>
      <FindResident onOpen={open} />
      <DataRequests mayAnswer={mayAnswer} onOpen={open} />
    </div>
  );
}
