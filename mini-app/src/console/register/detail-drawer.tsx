import { useState } from 'react';
import { sayMoment } from '#app/lib/time-words.ts';
import { sayVisit } from '#app/lib/visit-words.ts';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { CoveredForHelper } from '#app/ui/masked-warning.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { MaskedKind } from '#shared/help-requests.ts';
import type { RegisterDetail } from '#shared/register.ts';
import { DetailHistory } from './detail-history.tsx';
import { OfficerActions } from './officer-actions.tsx';
import { useRegisterDetail } from './requests.ts';
import { sayWaiting } from './row-words.ts';
import { StateTags } from './state-tags.tsx';
import { deskNames, resultKindNames, sourceNames, texts, wordNames } from './texts.ts';
import { TipSection } from './tip-section.tsx';

interface DetailDrawerProps {
  helpRequestId: string;
  onChanged: () => void;
  onClose: () => void;
}

export function DetailDrawer({ helpRequestId, onChanged, onClose }: DetailDrawerProps) {
  const detail = useRegisterDetail(helpRequestId);
  const [masked, setMasked] = useState<readonly MaskedKind[]>([]);
  const code = detail.state.kind === 'ready' ? detail.state.value.code : '';
  return (
    <Dialog title={texts.detail(code)} onClose={onClose} className="drawer">
      <Faces
        load={detail}
        ready={(request) => (
          <>
            <p className="register-detail-question">{request.question}</p>
            {request.audience !== 'team' && (
              <Notice kind="bad">{texts.privateFor[request.audience]}</Notice>
            )}
            <Facts request={request} />
            {request.state !== 'resolved' && request.state !== 'cancelled' && (
              <OfficerActions
                request={request}
                onChanged={(changed) => {
                  setMasked(changed.masked ?? []);
                  detail.replace(changed);
                  onChanged();
                }}
              />
            )}
            <CoveredForHelper masked={masked} />
            {request.audience === 'team' && <TipSection request={request} />}
            <DetailHistory entries={request.entries} />
          </>
        )}
      />
    </Dialog>
  );
}

function Facts({ request }: { request: RegisterDetail }) {
  const word = request.residentWord;
  const { forWhom, contactPhone, visit } = request.wishes;
  const facts: [string, string | null][] = [
    [texts.village, request.villageName],
    [texts.openedAt, sayMoment(request.openedAt)],
    [texts.source, sourceNames[request.source]],
    [texts.tutorial, request.tutorialTitle],
    [texts.forWhom, forWhom],
    [texts.contactPhone, contactPhone],
    [texts.visit, visit && sayVisit(visit)],
    [texts.housePlace, visit?.place || null],
    [texts.waiting, sayWaiting(request)],
    [texts.claimedBy, request.claimedBy ?? texts.nobody],
    [texts.resolvedBy, request.resolvedBy],
    [texts.appointmentAt, request.appointmentAt && sayMoment(request.appointmentAt)],
    [texts.referredTo, request.referredTo && deskNames[request.referredTo]],
    [texts.mergedInto, request.mergedInto],
    [texts.mergedCodes, request.mergedCodes.join(', ') || null],
    [texts.resultKind, request.resultKind && resultKindNames[request.resultKind]],
    [texts.result, request.result],
    [texts.dossierCode, request.dossierCode],
    [texts.residentWord, word === null ? null : wordNames[word]],
  ];
  return (
    <dl className="register-facts">
      <div>
        <dt>{texts.state}</dt>
        <dd>
          <StateTags {...request} />
        </dd>
      </div>
      {facts.map(
        ([name, value]) =>
          value !== null && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
