import { useState } from 'react';
import { useGo } from '#app/lib/navigation.tsx';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { addressOf } from './addresses.ts';
import { composerTexts } from './composer-texts.ts';
import type { Composing, DraftSaver } from './draft-saver.ts';
import { dropKeptDraft } from './kept-drafts.ts';
import { deleteDraft } from './requests.ts';
import { SaveTemplate } from './save-template.tsx';

interface ComposerActionsProps {
  id: string;
  saver: DraftSaver;
  composing: Composing;
}

/** What else one does with a draft: keep it as a template, throw it away. */
export function ComposerActions({ id, saver, composing }: ComposerActionsProps) {
  const { http, platform } = useServices();
  const go = useGo();
  const [isAsking, setAsking] = useState(false);
  const { form, detail } = composing;
  const remove = useAction(async () => {
    if (detail) await deleteDraft(http, id);
    saver.close();
    dropKeptDraft(platform.storage, id);
    go(addressOf({}), { replace: true });
  });
  const mayDelete = detail === undefined || detail.acts.includes('delete');
  return (
    <div className="action-row">
      <SaveTemplate words={form} />
      {mayDelete && (
        <Button kind="danger" onClick={() => setAsking(true)}>
          {composerTexts.deleteDraft}
        </Button>
      )}
      {isAsking && (
        <AskFirst
          title={composerTexts.deleteTitle}
          words={composerTexts.deleteWords}
          yes={composerTexts.deleteYes}
          isDanger
          action={remove}
          onYes={() => void remove.run()}
          onClose={() => setAsking(false)}
        />
      )}
      {remove.error && !isAsking && <Notice kind="bad">{remove.error.message}</Notice>}
    </div>
  );
}
