import { useState } from 'react';
import { isUntouched } from '#app/lib/draft.ts';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { isPhoneNumber } from '#app/lib/phone-words.ts';
import type { DraftSending } from '#app/lib/use-draft.ts';
import { useSettled } from '#app/lib/use-settled.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { TextArea, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { Picks } from '#app/ui/picks.tsx';
import { TickField } from '#app/ui/tick-field.tsx';
import { textLengthMax } from '#shared/help-requests.ts';
import { AlikeRequests } from './alike-requests.tsx';
import { type DeskFields, deskSources, keepDeskFields, readDeskFields } from './desk-draft.ts';
import { DeskHouse } from './desk-house.tsx';
import { deskTexts as texts } from './desk-texts.ts';

const nameLengthMax = 80;

interface DeskFormProps {
  sending: DraftSending;
  begun: Partial<DeskFields>;
}

type Missing = { field: 'name' | 'question' | 'phone' | 'agreed'; words: string } | undefined;

/** Who, what, and their yes; kept on the phone until the server has it. */
export function DeskForm({ sending, begun }: DeskFormProps) {
  const { draft } = sending;
  const [missing, setMissing] = useState<Missing>();
  const fields = readDeskFields(draft.fields, begun);
  const settled = useSettled(draft.text.trim());
  const set = (change: Partial<DeskFields>) => {
    setMissing(undefined);
    sending.change({ fields: keepDeskFields({ ...fields, ...change }) });
  };
  const problemOf = (field: NonNullable<Missing>['field']) =>
    missing?.field === field ? missing.words : undefined;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        const found = findMissing(fields, draft.text);
        setMissing(found);
        const isTooLong =
          extraLetters(draft.text, textLengthMax) > 0 ||
          extraLetters(fields.name, nameLengthMax) > 0;
        if (found || isTooLong) return;
        // Also what was never touched: the draft is all that is sent.
        sending.change({ fields: keepDeskFields(fields) });
        void sending.send();
      }}
    >
      {fields.householdId !== '' && (
        <DeskHouse
          id={fields.householdId}
          isSent={draft.isSent}
          onTakeOff={() => set({ householdId: '' })}
        />
      )}
      <TextField
        label={texts.name}
        hint={texts.nameHint}
        value={fields.name}
        onChange={(name) => set({ name })}
        isReadOnly={draft.isSent}
        maxLength={nameLengthMax}
        problem={problemOf('name')}
      />
      <TextArea
        label={texts.question}
        hint={texts.questionHint}
        value={draft.text}
        onChange={(text) => {
          setMissing(undefined);
          // Together with what the form began with, so that it is found again for the same house.
          sending.change({ text, fields: keepDeskFields(fields) });
        }}
        isReadOnly={draft.isSent}
        maxLength={textLengthMax}
        problem={problemOf('question')}
      />
      {!draft.isSent && settled.length > 3 && <AlikeRequests text={settled} />}
      <fieldset className="desk-choices stack" disabled={draft.isSent}>
        <Picks
          label={texts.source}
          value={fields.source}
          options={deskSources.map((value) => ({ value, label: texts.sources[value] }))}
          onPick={(source) => set({ source })}
        />
      </fieldset>
      <TextField
        type="tel"
        label={texts.phone}
        hint={texts.phoneHint}
        value={fields.phone}
        onChange={(phone) => set({ phone })}
        isReadOnly={draft.isSent}
        problem={problemOf('phone')}
      />
      <fieldset className="desk-choices stack" disabled={draft.isSent}>
        <TickField
          label={texts.agreed}
          isTicked={fields.hasAgreed}
          onChange={(hasAgreed) => set({ hasAgreed })}
        />
        <TickField
          label={texts.claims}
          isTicked={fields.claims}
          onChange={(claims) => set({ claims })}
        />
      </fieldset>
      {problemOf('agreed') !== undefined && <Notice kind="bad">{problemOf('agreed')}</Notice>}
      <DraftNotices
        sending={sending}
        sentElsewhere={(id) => (
          <Notice>
            <p>{texts.sentElsewhere}</p>
            <LinkButton kind="quiet" to={`/team/${id}`}>
              {texts.seeSent}
            </LinkButton>
          </Notice>
        )}
      />
      <Button type="submit" isBig isBusy={sending.isBusy} busyLabel={texts.sending}>
        {sending.isWaiting ? texts.sendAgain : texts.send}
      </Button>
      {sending.isWaiting && (
        <LinkButton kind="secondary" to="/team/new">
          {texts.next}
        </LinkButton>
      )}
      {(sending.mayDrop || !isUntouched(draft)) && (
        <Button kind="quiet" onClick={sending.drop}>
          {texts.drop}
        </Button>
      )}
    </form>
  );
}

function findMissing(fields: DeskFields, question: string): Missing {
  if (fields.name.trim() === '') return { field: 'name', words: texts.nameMissing };
  if (question.trim() === '') return { field: 'question', words: texts.questionMissing };
  if (fields.phone.trim() !== '' && !isPhoneNumber(fields.phone)) {
    return { field: 'phone', words: texts.phoneWrong };
  }
  return fields.hasAgreed ? undefined : { field: 'agreed', words: texts.agreedMissing };
}
