import { useEffect } from 'react';
import { dropDraft, dropNews, listDelivered } from '#app/lib/draft-store.ts';
import { useServices } from '#app/lib/services.tsx';
import { texts as appTexts } from '#app/lib/texts.ts';
import { useDrafts } from '#app/lib/use-drafts.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { subjectOf, subjectPath } from './draft-names.ts';
import { unsentTexts as texts } from './unsent-texts.ts';

/** Questions that were sent and never confirmed, say because the phone was put away; and those that arrived since. */
export function UnsentQuestions() {
  const { storage, files } = useServices().platform;
  const drafts = useDrafts();
  const arrived = listDelivered(storage).filter(({ name, isNews }) => isNews && subjectOf(name));
  // Told once: what stood here when the screen is left is no news any more.
  useEffect(() => () => dropNews(storage), [storage]);
  const drop = (name: string) => {
    for (const { key } of drafts[name]?.files ?? []) void files.remove(key);
    dropDraft(storage, name);
  };
  return (
    <>
      {arrived.map((one) => (
        <Notice key={one.idempotencyKey}>
          <p>{texts.arrived}</p>
          <LinkButton kind="quiet" to={`/help-requests/${one.id}`}>
            {texts.seeArrived}
          </LinkButton>
        </Notice>
      ))}
      {Object.entries(drafts).map(([name, draft]) => {
        const subject = subjectOf(name);
        if (!subject || !draft.isSent) return null;
        return (
          <Notice key={name} kind="warning">
            <h2>{texts.unsentTitle}</h2>
            <p>{subject.kind === 'free' ? texts.unsentFree : texts.unsentStuck(subject.step)}</p>
            <p>{appTexts.held}</p>
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
