import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { Button } from '#app/ui/button.tsx';
import { ChoiceField, TextField } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { HelpRequestDetail, ResidentWord } from '#shared/help-requests.ts';
import { isRatingDue } from './rating-due.ts';
import { rate } from './requests.ts';
import { texts, wordNames } from './texts.ts';

interface RatingFormProps {
  request: HelpRequestDetail;
  onRated: (request: HelpRequestDetail) => void;
}

const words: readonly ResidentWord[] = ['solved', 'partly', 'not-solved'];

/** Asks for the resident's own verdict; afterwards it can be opened again by whoever changes their mind. */
export function RatingForm({ request, onRated }: RatingFormProps) {
  const { http } = useServices();
  const [word, setWord] = useState<ResidentWord>();
  const [comment, setComment] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const [isThanked, setThanked] = useState(false);
  const send = useAction(async (chosen: ResidentWord) => {
    const rating = { word: chosen, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
    onRated(await rate(http, request.id, rating));
    setWord(undefined);
    setComment('');
    setOpen(false);
    setThanked(true);
  });

  if (!isRatingDue(request) && !isOpen) {
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
        options={words.map((value) => ({ value, label: wordNames[value] }))}
        onChange={(chosen) => {
          setWord(chosen);
          setMissing(false);
        }}
      />
      {word !== undefined && (
        <TextField
          label={texts.rateComment}
          value={comment}
          onChange={setComment}
          maxLength={500}
        />
      )}
      {isMissing && <Notice kind="bad">{texts.rateMissing}</Notice>}
      {send.error && <Notice kind="bad">{send.error.message}</Notice>}
      <Button
        isBusy={send.isBusy}
        busyLabel={texts.rateSending}
        onClick={() => {
          if (word === undefined) setMissing(true);
          else void send.run(word);
        }}
      >
        {texts.rateSend}
      </Button>
    </section>
  );
}
