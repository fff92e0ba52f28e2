import { useState } from 'react';
import { changeDraft, readDraft } from '#app/lib/draft-store.ts';
import { useServices } from '#app/lib/services.tsx';
import { useDrafts } from '#app/lib/use-drafts.ts';
import { Button } from '#app/ui/button.tsx';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { CannedDialog } from './canned-dialog.tsx';
import { CannedPictures } from './canned-pictures.tsx';
import { cannedTexts as texts } from './canned-texts.ts';
import { useCannedAnswers } from './requests.ts';
import { cannedField } from './team-writing.ts';

/** Puts a canned answer into the draft of an answer, to be changed before it is sent; its pictures go along. */
export function CannedAid({ draftName }: { draftName: string }) {
  const { storage } = useServices().platform;
  const [isOpen, setOpen] = useState(false);
  const chosenId = useDrafts()[draftName]?.fields?.[cannedField];
  const take = (canned: CannedAnswer) => {
    const draft = readDraft(storage, draftName);
    const before = draft.text.trim();
    const text = before === '' ? canned.text : `${before}\n\n${canned.text}`;
    changeDraft(storage, draftName, { text, fields: { [cannedField]: canned.id } }, draft);
    setOpen(false);
  };
  const dropPictures = () => {
    changeDraft(storage, draftName, { fields: undefined }, readDraft(storage, draftName));
  };
  return (
    <>
      {chosenId !== undefined && <Along id={chosenId} onDrop={dropPictures} />}
      <Button kind="secondary" onClick={() => setOpen(true)}>
        {texts.open}
      </Button>
      {isOpen && <CannedDialog onTake={take} onClose={() => setOpen(false)} />}
    </>
  );
}

/** The pictures of the canned answer that stands in the draft. */
function Along({ id, onDrop }: { id: string; onDrop: () => void }) {
  const { state } = useCannedAnswers();
  const canned = state.kind === 'ready' ? state.value.find((one) => one.id === id) : undefined;
  if (!canned || canned.pictureIds.length === 0) return null;
  return (
    <div className="card stack stack-tight">
      <p>{texts.along(canned.pictureIds.length)}</p>
      <CannedPictures ids={canned.pictureIds} />
      <Button kind="quiet" onClick={onDrop}>
        {texts.withoutPictures}
      </Button>
    </div>
  );
}
