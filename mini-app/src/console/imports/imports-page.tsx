import { useEffect, useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { SelectField } from '#app/ui/field.tsx';
import { FileChoice } from '#app/ui/list-import/file-choice.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type ImportKind, importBytesMax, importKinds, templateNames } from '#shared/imports.ts';
import { ImportCheck } from './import-check.tsx';
import { fetchTemplate, uploadFile } from './requests.ts';
import { kindHows, kindNames, texts } from './texts.ts';
import './imports.css';

const accept =
  '.xlsx,.csv,.txt,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A list from somebody's desk: chosen, looked through, confirmed, brought in. */
export function ImportsPage({ areaName }: { areaName: string }) {
  const { http } = useServices();
  const [kind, setKind] = useState<ImportKind>('villages');
  const [taskId, setTaskId] = useState<string>();
  const [isTooBig, setTooBig] = useState(false);
  useEffect(() => {
    document.title = texts.documentTitle(areaName);
  }, [areaName]);
  const upload = useAction(async (file: File) => {
    setTaskId(undefined);
    setTaskId((await uploadFile(http, kind, file, newIdempotencyKey())).taskId);
  });
  const template = useAction(async (format: 'xlsx' | 'csv') => {
    saveFile(await fetchTemplate(http, kind, format), `${templateNames[kind]}.${format}`);
  });
  const choose = (file: File) => {
    const isOver = file.size > importBytesMax;
    setTooBig(isOver);
    if (!isOver) void upload.run(file);
  };
  return (
    <div className="register imports-page stack">
      <h1>{texts.title}</h1>
      <p>{texts.how}</p>
      <SelectField
        label={texts.kind}
        value={kind}
        options={importKinds.map((value) => ({ value, label: kindNames[value] }))}
        onChange={(chosen) => {
          setKind(chosen);
          setTaskId(undefined);
        }}
      />
      <p>{kindHows[kind]}</p>
      <div className="imports-acts">
        <FileChoice label={texts.choose} accept={accept} onChosen={choose} />
        <Button kind="quiet" onClick={() => void template.run('xlsx')}>
          {texts.templateXlsx}
        </Button>
        <Button kind="quiet" onClick={() => void template.run('csv')}>
          {texts.templateCsv}
        </Button>
      </div>
      {isTooBig && <Notice kind="bad">{texts.tooBig}</Notice>}
      {upload.isBusy && <p role="status">{texts.uploading}</p>}
      {upload.error && <Notice kind="bad">{upload.error.message}</Notice>}
      {template.error && <Notice kind="bad">{template.error.message}</Notice>}
      {taskId !== undefined && <ImportCheck key={taskId} taskId={taskId} />}
    </div>
  );
}
