import { useState } from 'react';
import { deedNames } from '#app/lib/deed-texts.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { Village } from '#shared/sessions.ts';
import { visitDeeds } from '#shared/visits.ts';
import {
  type CampaignDraft,
  findProblem,
  nameLettersMax,
  newCampaignDraft,
  toNewCampaign,
} from './campaign-draft.ts';
import { createCampaign } from './requests.ts';
import { texts } from './texts.ts';

interface CampaignFormProps {
  villages: readonly Village[];
  onCreated: () => void;
}

export function CampaignForm({ villages, onCreated }: CampaignFormProps) {
  const { http } = useServices();
  const [draft, setDraft] = useState(newCampaignDraft);
  const [problem, setProblem] = useState<string>();
  const create = useAction(async () => {
    await createCampaign(http, toNewCampaign(draft));
    setDraft(newCampaignDraft());
    onCreated();
  });
  const change = (changed: Partial<CampaignDraft>) => setDraft({ ...draft, ...changed });
  return (
    <form
      className="card stack"
      onSubmit={(event) => {
        event.preventDefault();
        const found = findProblem(draft);
        setProblem(found);
        if (found === undefined) void create.run();
      }}
    >
      <fieldset className="stack" disabled={create.isBusy}>
        <legend className="visually-hidden">{texts.newTitle}</legend>
        <TextField
          label={texts.nameLabel}
          hint={texts.nameHint}
          value={draft.name}
          onChange={(name) => change({ name })}
          maxLength={nameLettersMax}
        />
        <div className="campaign-fields">
          <SelectField
            label={texts.deedLabel}
            value={draft.deed}
            options={visitDeeds.map((deed) => ({ value: deed, label: deedNames[deed] }))}
            onChange={(deed) => change({ deed })}
          />
          <TextField
            type="date"
            label={texts.firstDay}
            value={draft.firstDay}
            onChange={(firstDay) => change({ firstDay })}
          />
          <TextField
            type="date"
            label={texts.lastDay}
            value={draft.lastDay}
            onChange={(lastDay) => change({ lastDay })}
          />
        </div>
        <fieldset className="campaign-targets">
          <legend className="field-label">{texts.targets}</legend>
          <p className="field-hint">{texts.targetsHint}</p>
          <div className="campaign-fields">
            {villages.map(({ id, name }) => (
              <TextField
                key={id}
                label={name}
                value={draft.targets[id] ?? ''}
                onChange={(typed) => change({ targets: { ...draft.targets, [id]: typed } })}
              />
            ))}
          </div>
        </fieldset>
      </fieldset>
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      {create.error && <Notice kind="bad">{create.error.message}</Notice>}
      <Button type="submit" isBusy={create.isBusy} busyLabel={texts.creating}>
        {texts.create}
      </Button>
    </form>
  );
}
