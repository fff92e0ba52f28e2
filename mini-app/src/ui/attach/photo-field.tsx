import { useId, useRef, useState } from 'react';
import type { DraftFile } from '#app/lib/draft.ts';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { attachmentsMax } from '#shared/attachments.ts';
import { attachTexts as texts } from './attach-texts.ts';
import { IdCardDialog } from './id-card-dialog.tsx';
import { PhotoThumb } from './photo-thumb.tsx';
import { shrinkPhoto } from './shrink-photo.ts';
import { type CountFileWork, useCountedWork } from './use-file-work.ts';
import './attach.css';

export interface FilesFieldProps {
  files: readonly DraftFile[];
  onChange: (change: (files: DraftFile[]) => DraftFile[]) => void;
  /** Counts what is not ready to be sent yet. */
  count: CountFileWork;
}

/** Photos to go along: made small on this phone, and asked about when they look like an identity card. */
export function PhotoField({ files, onChange, count }: FilesFieldProps) {
  const store = useServices().platform.files;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  useCountedWork(count, isBusy);
  const [trouble, setTrouble] = useState<string>();
  const [doubted, setDoubted] = useState<Blob[]>([]);
  const left = attachmentsMax - files.length - doubted.length;
  const photos = files.filter(({ kind }) => kind === 'photo');

  const add = async (file: Blob) => {
    const key = newIdempotencyKey();
    if (!(await store.set(key, file))) setTrouble(texts.memoryOnly);
    onChange((before) => [...before, { key, kind: 'photo' }]);
  };
  const take = async (chosen: File[]) => {
    setTrouble(chosen.length > left ? texts.tooMany(left) : undefined);
    setBusy(true);
    for (const file of chosen.slice(0, left)) {
      const photo = await shrinkPhoto(file);
      if (photo.kind === 'unreadable') setTrouble(texts.unreadable);
      else if (photo.looksLikeIdCard) setDoubted((before) => [...before, photo.file]);
      else await add(photo.file);
    }
    setBusy(false);
  };
  const remove = (key: string) => {
    onChange((before) => before.filter((file) => file.key !== key));
    void store.remove(key);
  };
  const [asked] = doubted;
  const answered = () => setDoubted((before) => before.slice(1));
  return (
    <section className="stack stack-tight" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.photos}</h2>
      <p className="soft" id={`${id}-hint`}>
        {texts.photoHint}
      </p>
      {photos.length > 0 && (
        <ul className="attach-list">
          {photos.map(({ key }, index) => (
            <li key={key}>
              <PhotoThumb fileKey={key} name={texts.photo(index + 1)} />
              <button type="button" className="attach-remove" onClick={() => remove(key)}>
                {texts.remove}
                <span className="visually-hidden"> {texts.photo(index + 1)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {trouble !== undefined && <Notice kind="warning">{trouble}</Notice>}
      {left > 0 ? (
        <label className="button button-secondary attach-pick">
          {isBusy ? texts.preparing : texts.addPhoto}
          <input
            ref={input}
            type="file"
            accept="image/*"
            multiple
            className="attach-input"
            aria-describedby={`${id}-hint`}
            disabled={isBusy}
            onChange={(event) => {
              const chosen = [...(event.target.files ?? [])];
              event.target.value = '';
              void take(chosen);
            }}
          />
        </label>
      ) : (
        <p>{texts.full}</p>
      )}
      {asked && (
        <IdCardDialog
          onOther={() => {
            answered();
            input.current?.click();
          }}
          onSend={() => {
            answered();
            void add(asked);
          }}
          onClose={answered}
        />
      )}
    </section>
  );
}
