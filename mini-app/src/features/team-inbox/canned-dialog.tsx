import { useState } from 'react';
import { foldWords } from '#app/lib/fold-words.ts';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Faces } from '#app/ui/faces.tsx';
import { TextField } from '#app/ui/field.tsx';
import { RowButton } from '#app/ui/row.tsx';
import type { CannedAnswer } from '#shared/canned-answers.ts';
import { CannedPictures } from './canned-pictures.tsx';
import { cannedTexts as texts } from './canned-texts.ts';
import { useCannedAnswers } from './requests.ts';

interface CannedDialogProps {
  onTake: (canned: CannedAnswer) => void;
  onClose: () => void;
}

/** Choosing a canned answer: found by its words, read with its pictures, then taken. */
export function CannedDialog({ onTake, onClose }: CannedDialogProps) {
  const load = useCannedAnswers();
  const [words, setWords] = useState('');
  const [shown, setShown] = useState<CannedAnswer>();
  if (shown) {
    return (
      <Dialog key="shown" title={shown.title} onClose={onClose}>
        <p className="conversation-text">{shown.text}</p>
        {shown.pictureIds.length > 0 && <CannedPictures ids={shown.pictureIds} />}
        <Button onClick={() => onTake(shown)}>{texts.take}</Button>
        <Button kind="quiet" onClick={() => setShown(undefined)}>
          {texts.another}
        </Button>
      </Dialog>
    );
  }
  return (
    <Dialog key="list" title={texts.title} onClose={onClose}>
      <Faces
        load={load}
        isEmpty={(list) => list.length === 0}
        empty={<p>{texts.none}</p>}
        ready={(list) => (
          <>
            <TextField type="search" label={texts.search} value={words} onChange={setWords} />
            <Found list={findCanned(list, words)} onShow={setShown} />
          </>
        )}
      />
    </Dialog>
  );
}

interface FoundProps {
  list: readonly CannedAnswer[];
  onShow: (canned: CannedAnswer) => void;
}

function Found({ list, onShow }: FoundProps) {
  if (list.length === 0) return <p role="status">{texts.notFound}</p>;
  return (
    <ul className="rows">
      {list.map((canned) => (
        <RowButton
          key={canned.id}
          title={canned.title}
          detail={canned.isOfCommune ? texts.ofCommune : texts.ofTeam}
          onClick={() => onShow(canned)}
        />
      ))}
    </ul>
  );
}

/** Every word typed stands in the short name, title or text; accents and case do not matter. */
function findCanned(list: readonly CannedAnswer[], words: string): CannedAnswer[] {
  const wanted = foldWords(words);
  return list.filter(({ shortName, title, text }) => {
    const there = foldWords(`${shortName} ${title} ${text}`).join(' ');
    return wanted.every((word) => there.includes(word));
  });
}
