import { useState } from 'react';
import { saveFile } from '#app/console/save-file.ts';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { FileChoice } from '#app/ui/list-import/file-choice.tsx';
import { ImportReport } from '#app/ui/list-import/import-report.tsx';
import { listImportTexts } from '#app/ui/list-import/list-import-texts.ts';
import { type ListFile, readListFile } from '#app/ui/list-import/read-list-file.ts';
import { Notice } from '#app/ui/notice.tsx';
import type { Village } from '#shared/sessions.ts';
import type { HouseholdImportReport } from '#shared/visits.ts';
import { ImportErrors } from './import-errors.tsx';
import { importHouseholds } from './requests.ts';
import { texts } from './texts.ts';

interface ImportSectionProps {
  village: Village;
  onWritten: () => void;
}

type TextFile = Extract<ListFile, { kind: 'text' }>;

/** A list is looked through first; only a second press writes it. */
export function ImportSection({ village, onWritten }: ImportSectionProps) {
  const { http } = useServices();
  const [file, setFile] = useState<TextFile>();
  const [problem, setProblem] = useState<string>();
  const [report, setReport] = useState<HouseholdImportReport>();
  const send = useAction(async (chosen: TextFile, dryRun: boolean) => {
    const answer = await importHouseholds(http, village.id, { csv: chosen.csv, dryRun });
    setReport(answer);
    if (answer.isWritten) onWritten();
  });
  const choose = async (picked: File) => {
    setReport(undefined);
    const read = await readListFile(picked);
    setFile(read.kind === 'text' ? read : undefined);
    setProblem(read.kind === 'unreadable' ? read.problem : undefined);
    if (read.kind === 'text') void send.run(read, true);
  };
  return (
    <section className="stack" aria-labelledby="import">
      <h2 id="import">{texts.importTitle}</h2>
      <p>{texts.importHow}</p>
      <div className="import-actions">
        <FileChoice label={texts.chooseFile(village.name)} onChosen={(one) => void choose(one)} />
        <Button kind="quiet" onClick={saveSample}>
          {texts.sample}
        </Button>
      </div>
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      {send.isBusy && report === undefined && <p role="status">{listImportTexts.checking}</p>}
      {send.error && <Notice kind="bad">{send.error.message}</Notice>}
      {send.error && file && report === undefined && (
        <Button kind="secondary" onClick={() => void send.run(file, true)}>
          {listImportTexts.checkAgain}
        </Button>
      )}
      {report && report.errors.length > 0 && <ImportErrors errors={report.errors} />}
      {report && report.errors.length === 0 && file && (
        <ImportReport
          report={report}
          fileName={file.name}
          isWriting={send.isBusy}
          onWrite={() => void send.run(file, false)}
        />
      )}
    </section>
  );
}

/** With a mark in front, by which Excel knows its letters. */
function saveSample(): void {
  const lines = texts.sampleRows.map((cells) => cells.map((cell) => `"${cell}"`).join(','));
  const csv = new Blob([`\ufeff${lines.join('\r\n')}\r\n`], { type: 'text/csv;charset=utf-8' });
  saveFile(csv, texts.sampleFile);
}
