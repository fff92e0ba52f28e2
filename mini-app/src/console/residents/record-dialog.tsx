import { useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { SelectField, TextArea } from '#app/ui/field.tsx';
import { FormDialog } from '#app/ui/form-dialog.tsx';
import { type DataRequestKind, dataRequestKinds, type NewDataRequest } from '#shared/residents.ts';
import { recordRequest } from './requests.ts';
import { texts } from './texts.ts';

interface RecordDialogProps {
  residentId: string;
  onClose(): void;
  onRecorded(): void;
}

const sources = ['desk', 'call', 'letter'] as const;

/** Writes down what somebody asked at the desk, on the phone or in a letter. */
export function RecordDialog({ residentId, onClose, onRecorded }: RecordDialogProps) {
  const { http } = useServices();
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [kind, setKind] = useState<DataRequestKind>('see');
  const [source, setSource] = useState<NewDataRequest['source']>('desk');
  const [words, setWords] = useState('');
  const save = useAction(async () => {
    const said = words.trim();
    await recordRequest(http, residentId, {
      idempotencyKey,
      kind,
      source,
      ...(said === '' ? {} : { words: said }),
    });
    onRecorded();
  });
  return (
    <FormDialog
      title={texts.recordTitle}
      words={{ save: texts.save, saving: texts.saving }}
      state={save}
      onSave={() => void save.run()}
      onClose={onClose}
    >
      <SelectField
        label={texts.kind}
        value={kind}
        options={dataRequestKinds.map((one) => ({ value: one, label: texts.kinds[one] }))}
        onChange={setKind}
      />
      <SelectField
        label={texts.source}
        value={source}
        options={sources.map((one) => ({ value: one, label: texts.sources[one] }))}
        onChange={setSource}
      />
      <TextArea label={texts.words} value={words} onChange={setWords} maxLength={1000} />
    </FormDialog>
  );
}
