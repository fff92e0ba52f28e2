import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { useAction } from '#app/lib/use-action.ts';
import { shrinkPhoto } from '#app/ui/attach/shrink-photo.ts';
import { Button } from '#app/ui/button.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { addPhoto } from './requests.ts';
import { texts } from './texts.ts';
import '#app/ui/attach/attach.css';

interface PhotoFieldProps {
  photoId: string | undefined;
  onChange: (photoId: string | undefined) => void;
}

/** The commune's own picture of a step, kept as soon as it is chosen. */
export function PhotoField({ photoId, onChange }: PhotoFieldProps) {
  const { http } = useServices();
  const [trouble, setTrouble] = useState<string>();
  const add = useAction(async (file: File) => {
    setTrouble(undefined);
    const small = await shrinkPhoto(file);
    if (small.kind === 'unreadable') return setTrouble(texts.photoUnreadable);
    if (small.looksLikeIdCard) return setTrouble(texts.photoIdCard);
    onChange((await addPhoto(http, small.file)).id);
  });
  const pick = photoId === undefined ? texts.photoAdd : texts.photoChange;
  return (
    <fieldset className="stack stack-tight">
      <legend className="field-label">{texts.photo}</legend>
      <p className="soft">{texts.photoHint}</p>
      {trouble !== undefined && <Notice kind="warning">{trouble}</Notice>}
      {add.error && <Notice kind="bad">{add.error.message}</Notice>}
      <div className="tutorials-actions">
        <label className="button button-secondary attach-pick">
          {add.isBusy ? texts.photoAdding : pick}
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
        {photoId !== undefined && (
          <Button kind="quiet" onClick={() => onChange(undefined)}>
            {texts.photoRemove}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
