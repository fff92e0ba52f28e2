import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { AnnouncementTemplate } from '#shared/announcing.ts';
import { putTemplate } from './requests.ts';
import { templatesTexts } from './templates-texts.ts';
import { texts } from './texts.ts';

interface TemplateDialogProps {
  template: AnnouncementTemplate;
  onClose: () => void;
  onSaved: () => void;
}

/** The words of one template and its name. */
export function TemplateDialog({ template, onClose, onSaved }: TemplateDialogProps) {
  const { http } = useServices();
  const [{ name, title, body }, setWords] = useState(template);
  const [isMissing, setMissing] = useState(false);
  const save = useAction(async () => {
    const words = { name: name.trim(), title: title.trim(), body: body.trim() };
    await putTemplate(http, { id: template.id, ...words });
    onSaved();
  });
  const change = (words: Partial<AnnouncementTemplate>) =>
    setWords((before) => ({ ...before, ...words }));
  return (
    <Dialog
      title={template.name === '' ? templatesTexts.newTemplate : template.name}
      onClose={onClose}
    >
      <TextField
        label={texts.templateName}
        hint={texts.templateNameHint}
        value={name}
        onChange={(next) => change({ name: next })}
        maxLength={80}
        problem={isMissing ? texts.templateNameMissing : undefined}
      />
      <TextField
        label={texts.titleLabel}
        value={title}
        onChange={(next) => change({ title: next })}
        maxLength={120}
      />
      <TextArea
        label={texts.bodyLabel}
        value={body}
        onChange={(next) => change({ body: next })}
        rows={7}
        maxLength={4000}
      />
      {save.error && <Notice kind="bad">{save.error.message}</Notice>}
      <Button
        isBusy={save.isBusy}
        busyLabel={texts.working}
        onClick={() => {
          setMissing(name.trim() === '');
          if (name.trim() !== '') void save.run();
        }}
      >
        {texts.saveTemplateYes}
      </Button>
    </Dialog>
  );
}
