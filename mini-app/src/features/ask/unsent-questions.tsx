import { useState } from 'react';
import { dropDraft, listDrafts } from '#app/lib/draft-store.ts';
import { useServices } from '#app/lib/services.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { subjectOf, subjectPath } from './draft-names.ts';
import { texts } from './texts.ts';

/** Questions that were sent and never confirmed, say because the phone was put away. */
export function UnsentQuestions() {
  const { storage } = useServices().platform;
  const [drafts, setDrafts] = useState(() => listDrafts(storage));
  const drop = (name: string) => {
    dropDraft(storage, name);
    setDrafts(listDrafts(storage));
  };
  return (
    <>
      {Object.entries(drafts).map(([name, draft]) => {
        const subject = subjectOf(name);
        if (!subject || !draft.isSent) return null;
        return (
          <Notice key={name} kind="warning">
            <h2>{texts.unsentTitle}</h2>
            <p>{subject.kind === 'free' ? texts.unsentFree : texts.unsentStuck(subject.step)}</p>
            <LinkButton kind="help" to={subjectPath(subject)}>
              {texts.unsentContinue}
            </LinkButton>
            <Button kind="quiet" onClick={() => drop(name)}>
              {texts.unsentDrop}
            </Button>
          </Notice>
        );
      })}
    </>
  );
}
