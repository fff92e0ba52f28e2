import { useState } from 'react';
import { newDeviceId } from '#app/lib/device-id.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { AskFirst } from '#app/ui/ask-first.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Faces } from '#app/ui/faces.tsx';
import type { AnnouncementTemplate } from '#shared/announcing.ts';
import { addressOf } from './addresses.ts';
import { deleteTemplate, useTemplates } from './requests.ts';
import { TemplateDialog } from './template-dialog.tsx';
import { templatesTexts } from './templates-texts.ts';

const blank = { name: '', title: '', body: '' };

/** Texts that are used again and again: start from one, change one, write a new one. */
export function TemplatesView() {
  const load = useTemplates();
  const [open, setOpen] = useState<AnnouncementTemplate>();
  return (
    <>
      <div className="register-head">
        <h1>{templatesTexts.templatesTitle}</h1>
        <div className="register-download">
          <Button onClick={() => setOpen({ id: newDeviceId(), ...blank })}>
            {templatesTexts.newTemplate}
          </Button>
        </div>
      </div>
      <Faces
        load={load}
        isEmpty={(templates) => templates.length === 0}
        empty={
          <>
            <p>{templatesTexts.noTemplates}</p>
            <p className="soft">{templatesTexts.noTemplatesHow}</p>
          </>
        }
        ready={(templates) => (
          <ul className="template-cards">
            {templates.map((template) => (
              <TemplateCard
                key={template.id}
                template={template}
                onChange={() => setOpen(template)}
                onDeleted={load.reload}
              />
            ))}
          </ul>
        )}
      />
      {open && (
        <TemplateDialog
          template={open}
          onClose={() => setOpen(undefined)}
          onSaved={() => {
            setOpen(undefined);
            load.reload();
          }}
        />
      )}
    </>
  );
}

interface TemplateCardProps {
  template: AnnouncementTemplate;
  onChange: () => void;
  onDeleted: () => void;
}

function TemplateCard({ template, onChange, onDeleted }: TemplateCardProps) {
  const { http } = useServices();
  const [isAsking, setAsking] = useState(false);
  const [draftId] = useState(newDeviceId);
  const { id, name, title, body } = template;
  const remove = useAction(async () => {
    await deleteTemplate(http, id);
    onDeleted();
  });
  return (
    <li className="card stack">
      <h2>{name}</h2>
      <p>
        <strong>{title}</strong>
      </p>
      <p className="template-body">{body}</p>
      <div className="action-row">
        <LinkButton
          kind="secondary"
          to={addressOf({ id: draftId, view: 'new' })}
          state={{ title, body }}
        >
          {templatesTexts.useTemplate}
        </LinkButton>
        <Button kind="quiet" onClick={onChange}>
          {templatesTexts.changeTemplate}
          <span className="visually-hidden"> {name}</span>
        </Button>
        <Button kind="danger" onClick={() => setAsking(true)}>
          {templatesTexts.deleteTemplate}
          <span className="visually-hidden"> {name}</span>
        </Button>
      </div>
      {isAsking && (
        <AskFirst
          title={templatesTexts.deleteTemplateTitle}
          words={templatesTexts.deleteTemplateWords}
          yes={templatesTexts.deleteTemplateYes}
          isDanger
          action={remove}
          onYes={() => void remove.run()}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
