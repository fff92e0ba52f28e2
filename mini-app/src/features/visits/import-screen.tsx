import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useTeamMember } from '#app/lib/team-member.ts';
import { useAction } from '#app/lib/use-action.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { ErrorLines } from '#app/ui/list-import/error-lines.tsx';
import { FileChoice } from '#app/ui/list-import/file-choice.tsx';
import { ImportReport } from '#app/ui/list-import/import-report.tsx';
import { listImportTexts } from '#app/ui/list-import/list-import-texts.ts';
import { readListFile } from '#app/ui/list-import/read-list-file.ts';
import { Notice } from '#app/ui/notice.tsx';
import { Screen } from '#app/ui/screen.tsx';
import { type HouseholdImportReport, householdListMax } from '#shared/visits.ts';
import { importTexts as texts } from './import-texts.ts';
import { importHouseholds } from './requests.ts';
import { texts as visitTexts } from './texts.ts';

interface List {
  name: string;
  csv: string;
}

/** The leader brings the village's list of houses, pasted or as a file: looked through first, written with a second press. */
export function ImportScreen() {
  const { isLeader } = useTeamMember();
  return (
    <Screen title={texts.title} backTo="/team/households">
      {isLeader ? <ImportForm /> : <p>{texts.onlyLeader}</p>}
    </Screen>
  );
}

function ImportForm() {
  const { http } = useServices();
  const [pasted, setPasted] = useState('');
  const [list, setList] = useState<List>();
  const [problem, setProblem] = useState<string>();
  const [checked, setChecked] = useState<{ list: List; report: HouseholdImportReport }>();
  const send = useAction(async (chosen: List, dryRun: boolean) => {
    setChecked({
      list: chosen,
      report: await importHouseholds(http, { csv: chosen.csv, dryRun }),
    });
  });
  // What was looked through is what is written, and nothing that was chosen since.
  const report = checked !== undefined && checked.list === list ? checked.report : undefined;
  const forget = (why?: string) => {
    setList(undefined);
    setProblem(why);
  };
  const check = (next: List) => {
    if (send.isBusy) return;
    if (next.csv.trim() === '') return forget(texts.pasteMissing);
    if (next.csv.length > householdListMax) return forget(texts.tooLong);
    setList(next);
    setProblem(undefined);
    void send.run(next, true);
  };
  const choose = async (file: File) => {
    const read = await readListFile(file);
    if (read.kind === 'text') check(read);
    else forget(read.problem);
  };
  return (
    <>
      <p>{texts.how}</p>
      <TextArea
        label={texts.paste}
        hint={texts.pasteHint}
        rows={6}
        value={pasted}
        onChange={(words) => {
          setPasted(words);
          forget();
        }}
      />
      <Button
        isBusy={send.isBusy && report === undefined}
        busyLabel={listImportTexts.checking}
        onClick={() => check({ name: texts.pasted, csv: pasted })}
      >
        {texts.check}
      </Button>
      <FileChoice label={texts.chooseFile} onChosen={(file) => void choose(file)} />
      {problem !== undefined && <Notice kind="bad">{problem}</Notice>}
      {send.error && list && <Notice kind="bad">{send.error.message}</Notice>}
      {send.error && list && report === undefined && (
        <Button kind="secondary" onClick={() => check(list)}>
          {listImportTexts.checkAgain}
        </Button>
      )}
      {report && report.errors.length > 0 && (
        <>
          <Notice kind="bad">{texts.nothingWritten}</Notice>
          <ErrorLines errors={report.errors} />
        </>
      )}
      {report && report.errors.length === 0 && list && (
        <ImportReport
          report={report}
          fileName={list.name}
          isWriting={send.isBusy}
          onWrite={() => void send.run(list, false)}
        />
      )}
      {report?.isWritten && (
        <LinkButton kind="secondary" to="/team/households?view=team">
          {visitTexts.backToList}
        </LinkButton>
      )}
    </>
  );
}
