import { useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { SelectField, TextArea, TextField } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import type { RegisterDetail, RegisterPage } from '#shared/register.ts';
import { enterRequest } from './requests.ts';
import { sourceNames, texts } from './texts.ts';

interface EnterDialogProps {
  villages: RegisterPage['villages'];
  onClose: () => void;
  onEntered: (request: RegisterDetail) => void;
}

const sources = ['desk', 'call'] as const;

/** Writes down what somebody asks who came to the office or called. */
export function EnterDialog({ villages, onClose, onEntered }: EnterDialogProps) {
  const { http } = useServices();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [source, setSource] = useState<(typeof sources)[number]>('desk');
  const [name, setName] = useState('');
  const [question, setQuestion] = useState('');
  const [phone, setPhone] = useState('');
  const [villageId, setVillageId] = useState('');
  const [hasAgreed, setAgreed] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const save = useAction(async () => {
    const number = phone.replace(/\s/g, '');
    onEntered(
      await enterRequest(http, {
        idempotencyKey,
        source,
        name: name.trim(),
        question: question.trim(),
        hasAgreed: true,
        villageId,
        ...(number === '' ? {} : { phone: number }),
      }),
    );
  });
  const isWhole = name.trim() !== '' && question.trim() !== '' && villageId !== '' && hasAgreed;
  return (
    <FormDialog
      title={texts.enterTitle}
      words={{ save: texts.enterSave, saving: texts.entering }}
      state={save}
      onSave={() => {
        setMissing(!isWhole);
        if (isWhole) void save.run();
      }}
      onClose={onClose}
    >
      <p className="soft">{texts.enterWhat}</p>
      <TextField label={texts.enterName} value={name} onChange={setName} maxLength={80} />
      <TextArea
        label={texts.enterQuestion}
        value={question}
        onChange={setQuestion}
        maxLength={2000}
      />
      <SelectField
        label={texts.enterVillage}
        value={villageId}
        options={[
          { value: '', label: texts.handOverChoose },
          ...villages.map((village) => ({ value: village.id, label: village.name })),
        ]}
        onChange={setVillageId}
      />
      <TextField type="tel" label={texts.enterPhone} value={phone} onChange={setPhone} />
      <SelectField
        label={texts.enterSource}
        value={source}
        options={sources.map((one) => ({ value: one, label: sourceNames[one] }))}
        onChange={setSource}
      />
      <TickField label={texts.enterAgreed} isTicked={hasAgreed} onChange={setAgreed} />
      {isMissing && !isWhole && <Notice kind="bad">{texts.enterMissing}</Notice>}
    </FormDialog>
  );
}
