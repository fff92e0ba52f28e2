import { useEffect, useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { StaffList, StaffOfficer } from '#shared/officers.ts';
import { InviteDialog } from './invite-dialog.tsx';
import { type OfficerAct, OfficerCard } from './officer-card.tsx';
import { OfficerForm } from './officer-form.tsx';
import { changeOfficer, useOfficers } from './requests.ts';
import { texts } from './texts.ts';
import './officers.css';

type Open = { act: 'add'; newId: string } | { act: OfficerAct; officer: StaffOfficer };

/** Who works at the commune's desk and what they may do there. */
export function OfficersPage({ areaName }: { areaName: string }) {
  const list = useOfficers();
  const [open, setOpen] = useState<Open>();
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  const close = () => setOpen(undefined);
  const saved = (next: StaffList) => {
    list.replace(next);
    close();
  };
  return (
    <div className="register stack">
      <div className="register-head">
        <div>
          <h1>{texts.title}</h1>
          <p className="soft">{texts.what}</p>
        </div>
        <div className="register-download">
          <Button onClick={() => setOpen({ act: 'add', newId: newDeviceId() })}>{texts.add}</Button>
        </div>
      </div>
      <Faces
        load={list}
        isEmpty={({ officers }) => officers.length === 0}
        empty={<p>{texts.none}</p>}
        ready={({ officers, areas }) => (
          <ul className="rows officer-list" aria-label={texts.list}>
            {officers.map((officer) => (
              <OfficerCard
                key={officer.id}
                officer={officer}
                hasSeveralPlaces={areas.length > 1}
                onAct={(act) => setOpen({ act, officer })}
              />
            ))}
          </ul>
        )}
      />
      {(open?.act === 'add' || open?.act === 'change') && (
        <OfficerForm
          officer={open.act === 'change' ? open.officer : undefined}
          areas={list.state.kind === 'ready' ? list.state.value.areas : []}
          newId={open.act === 'add' ? open.newId : ''}
          onSaved={saved}
          onClose={close}
        />
      )}
      {open?.act === 'invite' && (
        <InviteDialog officer={open.officer} onInvited={list.reload} onClose={close} />
      )}
      {(open?.act === 'leave' || open?.act === 'come-back') && (
        <StateDialog act={open.act} officer={open.officer} onSaved={saved} onClose={close} />
      )}
    </div>
  );
}

interface StateDialogProps {
  act: 'leave' | 'come-back';
  officer: StaffOfficer;
  onSaved: (list: StaffList) => void;
  onClose: () => void;
}

function StateDialog({ act, officer, onSaved, onClose }: StateDialogProps) {
  const { http } = useServices();
  const isLeaving = act === 'leave';
  const save = useAction(async () =>
    onSaved(await changeOfficer(http, officer.id, { state: isLeaving ? 'left' : 'active' })),
  );
  return (
    <AskFirst
      title={isLeaving ? texts.leaveTitle(officer.name) : texts.comeBackTitle(officer.name)}
      words={isLeaving ? texts.leaveWords : texts.comeBackWords}
      yes={isLeaving ? texts.leave : texts.comeBack}
      {...(isLeaving ? { isDanger: true } : {})}
      action={save}
      onYes={() => void save.run()}
      onClose={onClose}
    />
  );
}
