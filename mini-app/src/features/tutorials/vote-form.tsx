import { useState } from 'react';
import { extraLetters } from '#app/lib/extra-letters.ts';
import { useServices, useSession } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { TextArea } from '#app/ui/field.tsx';
import { Notice } from '#app/ui/notice.tsx';
import type { NewTutorialVote } from '#shared/tutorial-use.ts';
import { texts } from './reader-texts.ts';
import { keepVote, readVote } from './tutorial-vote.ts';

const commentLengthMax = 500;

/** "Bài này có ích không?": answered with one tap, changed with another, a word may follow. */
export function VoteForm({ tutorialId }: { tutorialId: string }) {
  const { platform, pending } = useServices();
  const isKnown = useSession().kind === 'signed-in';
  const [vote, setVote] = useState(() => readVote(platform.storage, tutorialId));
  const [comment, setComment] = useState(vote?.comment ?? '');
  const word = comment.trim();
  const say = (next: NewTutorialVote) => {
    keepVote(platform.storage, tutorialId, next);
    pending.put(`/api/tutorials/${encodeURIComponent(tutorialId)}/vote`, next);
    setVote(next);
  };
  const choose = (isUseful: boolean) =>
    say({ isUseful, ...(vote?.comment ? { comment: vote.comment } : {}) });
  return (
    <section className="card stack stack-tight" aria-labelledby="vote">
      <h2 id="vote">{texts.voteTitle}</h2>
      <div className="side-by-side">
        <Choice
          isChosen={vote?.isUseful === true}
          label={texts.useful}
          onChoose={() => choose(true)}
        />
        <Choice
          isChosen={vote?.isUseful === false}
          label={texts.notUseful}
          onChoose={() => choose(false)}
        />
      </div>
      {vote && <Notice>{isKnown ? texts.voteThanks : texts.voteLater}</Notice>}
      {vote && (
        <form
          className="stack stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            if (extraLetters(word, commentLengthMax) > 0) return;
            say({ isUseful: vote.isUseful, ...(word === '' ? {} : { comment: word }) });
          }}
        >
          <TextArea
            label={texts.voteWord}
            hint={texts.voteWordHint}
            value={comment}
            onChange={setComment}
            maxLength={commentLengthMax}
          />
          {word === (vote.comment ?? '') ? (
            word !== '' && <Notice>{texts.wordSent(word)}</Notice>
          ) : (
            <Button kind="secondary" type="submit">
              {texts.sendWord}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}

interface ChoiceProps {
  isChosen: boolean;
  label: string;
  onChoose: () => void;
}

function Choice({ isChosen, label, onChoose }: ChoiceProps) {
  return (
    <button
      type="button"
      className={`button ${isChosen ? 'button-primary' : 'button-secondary'}`}
      aria-pressed={isChosen}
      onClick={onChoose}
    >
      {label}
    </button>
  );
}
