import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { shrinkPhoto } from '#app/ui/attach/shrink-photo.ts';
import { useBlobUrl } from '#app/ui/attach/use-blob-url.ts';
import { Notice } from '#app/ui/notice.tsx';
import { type CannedAnswer, cannedPicturesMax } from '#shared/canned-answers.ts';
import { addPicture, type CannedPath, dropPicture } from './canned-requests.ts';
import { texts } from './canned-texts.ts';
import '#app/ui/attach/attach.css';

interface CannedPicturesProps {
  path: CannedPath;
  answer: CannedAnswer;
  onChanged: () => void;
}

/** Pictures that go along, each kept as soon as it is chosen. */
export function CannedPictures({ path, answer, onChanged }: CannedPicturesProps) {
  const { http } = useServices();
  const [ids, setIds] = useState(answer.pictureIds);
  const [trouble, setTrouble] = useState<string>();
  const add = useAction(async (file: File) => {
    setTrouble(undefined);
    const small = await shrinkPhoto(file);
    if (small.kind === 'unreadable') return setTrouble(texts.unreadable);
    if (small.looksLikeIdCard) return setTrouble(texts.idCard);
    setIds((await addPicture(http, path, answer.id, small.file)).pictureIds);
    onChanged();
  });
  const drop = useAction(async (pictureId: string) => {
    await dropPicture(http, path, answer.id, pictureId);
    setIds((before) => before.filter((one) => one !== pictureId));
    onChanged();
  });
  const error = add.error ?? drop.error;
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{texts.picturesTitle}</legend>
      <p className="soft">{texts.picturesHint}</p>
      {ids.length > 0 && (
        <ul className="attach-list">
          {ids.map((id, index) => (
            <li key={id}>
              <Picture id={id} name={texts.picture(index + 1)} />
              <button type="button" className="attach-remove" onClick={() => void drop.run(id)}>
                {texts.removePicture}
                <span className="visually-hidden"> {index + 1}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {trouble !== undefined && <Notice kind="warning">{trouble}</Notice>}
      {error && <Notice kind="bad">{error.message}</Notice>}
      {ids.length < cannedPicturesMax && (
        <label className="button button-secondary attach-pick">
          {add.isBusy ? texts.addingPicture : texts.addPicture}
          <input
            type="file"
            accept="image/*"
            className="attach-input"
            disabled={add.isBusy}
            onChange={(event) => {
              const [chosen] = event.target.files ?? [];
              event.target.value = '';
              if (chosen) void add.run(chosen);
            }}
          />
        </label>
      )}
    </fieldset>
  );
}

function Picture({ id, name }: { id: string; name: string }) {
  const { http } = useServices();
  const { state } = useBlobUrl(id, () =>
    http.download(`/api/canned-pictures/${encodeURIComponent(id)}`),
  );
  if (state.kind === 'ready') return <img className="attach-thumb" src={state.url} alt={name} />;
  return (
    <p className="attach-blank">
      {state.kind === 'loading' ? texts.loadingPicture : texts.pictureFailed}
    </p>
  );
}
