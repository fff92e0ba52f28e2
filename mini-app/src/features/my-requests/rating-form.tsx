import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices } from '#app/lib/services.tsx';
import { useDraft } from '#app/lib/use-draft.ts';
import { Button } from '#app/ui/button.tsx';
import { DraftNotices } from '#app/ui/draft-notices.tsx';
import { ChoiceField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { type HelpRequestDetail, ResidentWord } from '#shared/help-requests.ts';
import type { OwnHelpRequest } from '#shared/request-audience.ts';
import { wordsOf } from './private-texts.ts';
import { isRatingDue } from './rating-due.ts';
import { draftName, sendWriting } from './send-to-request.ts';
import { wordNames } from './texts.ts';

const commentLengthMax = 500;

interface RatingFormProps {
  request: OwnHelpRequest;
  onRated: (request: HelpRequestDetail) => void;
}

/** Asks for the resident's own verdict; afterwards it can be opened again by whoever changes their mind. */
export function RatingForm({ request, onRated }: RatingFormProps) {
  const services = useServices();
  const texts = wordsOf(request.audience !== 'team');
  const [isMissing, setMissing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [isThanked, setThanked] = useState(false);
  const rating = useDraft(draftName('rating', request.id), async (sent) => {
    onRated(await sendWriting(services, 'rating', request.id, sent, []));
    setOpen(false);
    setThanked(true);
    return undefined;
  });
  const { draft } = rating;
  const word = ResidentWord.options.find((option) => option === draft.choice);

  const isBegun = draft.isSent || draft.choice !== undefined || draft.text !== '';

  if (!isRatingDue(request) && !isOpen && !isBegun) {
    return (
      <>
        {isThanked && <Notice>{texts.rateThanks}</Notice>}
        <Button kind="quiet" onClick={() => setOpen(true)}>
          {texts.rateAgain}
        </Button>
      </>
    );
  }
  return (
    <section className="card stack">
      <ChoiceField
        label={texts.rateTitle}
        value={word}
        options={ResidentWord.options.map((value) => ({ value, label: wordNames[value] }))}
        onChange={(choice) => {
          rating.change({ choice });
          setMissing(false);
        }}
      />
      {word !== undefined && (
        <TextField
          label={texts.rateComment}
          value={draft.text}
          onChange={rating.setText}
          isReadOnly={draft.isSent}
          maxLength={commentLengthMax}
        />
      )}
      {isMissing && <Notice kind="bad">{texts.rateMissing}</Notice>}
      <DraftNotices sending={rating} />
      <Button
        isBusy={rating.isBusy}
        busyLabel={texts.rateSending}
        onClick={() => {
          if (word === undefined) setMissing(true);
          else if (extraLetters(draft.text, commentLengthMax) === 0) void rating.send();
        }}
      >
        {texts.rateSend}
      </Button>
    </section>
  );
}
