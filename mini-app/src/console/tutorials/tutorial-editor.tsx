import { useEffect, useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { KeptTutorialDetail, OpenTutorialVersion } from '#shared/tutorial-keeping.ts';
import { AboutSection } from './about-section.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { type EditedContent, findProblems, toContent, toEdited } from './draft-content.ts';
import { EndSection } from './end-section.tsx';
import { decide, dropDraft, saveDraft } from './requests.ts';
import { StepsSection } from './steps-section.tsx';
import { texts } from './texts.ts';

interface TutorialEditorProps {
  tutorialId: string;
  draft: OpenTutorialVersion;
  onChanged: (tutorial: KeptTutorialDetail, said: string) => void;
  onDropped: () => void;
}

const noProblems: ReadonlyMap<string, string> = new Map();

/** Writes on a draft; what was typed is kept by the server only when it is saved, and said so until then. */
export function TutorialEditor({ tutorialId, draft, onChanged, onDropped }: TutorialEditorProps) {
  const { http } = useServices();
  const [content, setContent] = useState(() => toEdited(draft.content));
  const [isUnsaved, setUnsaved] = useState(false);
  const [isTried, setTried] = useState(false);
  const [isDropping, setDropping] = useState(false);
  const found = findProblems(content);
  const problems = isTried ? found : noProblems;
  useWarning(isUnsaved);
  const change = (changed: Partial<EditedContent>) => {
    setContent((before) => ({ ...before, ...changed }));
    setUnsaved(true);
  };
  const put = async () => {
    const saved = await saveDraft(http, tutorialId, draft.revision, toContent(content));
    setUnsaved(false);
    return saved;
  };
  const save = useAction(async () => onChanged(await put(), texts.saved));
  const submit = useAction(async () => {
    const saved = await put();
    if (saved.open === null) return onChanged(saved, texts.saved);
    onChanged(saved, '');
    onChanged(await decide(http, tutorialId, 'submit', saved.open), texts.submitted);
  });
  const error = save.error ?? submit.error;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (found.size === 0) void submit.run();
      }}
    >
      <p>
        <strong>{texts.draftHead(draft.authorName)}.</strong> {texts.draftWhat}
      </p>
      {draft.remark !== null && <Notice kind="warning">{texts.remark(draft.remark)}</Notice>}
      <AboutSection content={content} problems={problems} onChange={change} />
      <StepsSection
        steps={content.steps}
        problems={problems}
        onChange={(steps) => change({ steps })}
      />
      <EndSection content={content} problems={problems} onChange={change} />
      <div className="tutorials-save stack stack-tight">
        {problems.size > 0 && <Notice kind="bad">{texts.problemsTitle(problems.size)}</Notice>}
        {error && <Notice kind="bad">{error.message}</Notice>}
        {isUnsaved && <p className="soft">{texts.unsaved}</p>}
        <div className="tutorials-actions">
          <Button type="submit" isBusy={submit.isBusy} busyLabel={texts.submitting}>
            {texts.submit}
          </Button>
          <Button
            kind="secondary"
            isBusy={save.isBusy}
            busyLabel={texts.saving}
            onClick={() => void save.run()}
          >
            {texts.save}
          </Button>
          <Button kind="quiet" onClick={() => setDropping(true)}>
            {texts.drop}
          </Button>
        </div>
      </div>
      {isDropping && (
        <ConfirmDialog
          title={texts.dropTitle}
          words={texts.dropWords}
          yes={texts.dropYes}
          isDanger
          act={async () => {
            await dropDraft(http, tutorialId);
            setUnsaved(false);
            onDropped();
          }}
          onClose={() => setDropping(false)}
        />
      )}
    </form>
  );
}

/** The browser asks before a page with unsaved words is closed. */
function useWarning(isUnsaved: boolean): void {
  useEffect(() => {
    if (!isUnsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
}
