import { useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import type { Attachment } from '#shared/attachments.ts';
import { attachTexts as texts } from './attach/attach-texts.ts';
import { type BlobUrl, useBlobUrl } from './attach/use-blob-url.ts';
import { VoicePlayer } from './attach/voice-player.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import './attach/attach.css';

/** Photos and voice notes of one message, brought from the server as they are shown. */
export function AttachmentViews({ attachments }: { attachments: readonly Attachment[] }) {
  const photos = attachments.filter(({ kind }) => kind === 'photo');
  const voices = attachments.filter(({ kind }) => kind === 'voice');
  return (
    <div className="attachments stack stack-tight">
      {photos.length > 0 && (
        <ul className="attach-list" aria-label={texts.photos}>
          {photos.map(({ id }, index) => (
            <li key={id}>
              <PhotoView id={id} n={index + 1} />
            </li>
          ))}
        </ul>
      )}
      {voices.map(({ id }) => (
        <VoiceView key={id} id={id} />
      ))}
    </div>
  );
}

function useAttachment(id: string) {
  const { http } = useServices();
  return useBlobUrl(id, () => http.download(`/api/attachments/${encodeURIComponent(id)}`));
}

function PhotoView({ id, n }: { id: string; n: number }) {
  const { state, retry } = useAttachment(id);
  const [isOpen, setOpen] = useState(false);
  if (state.kind !== 'ready')
    return <OnTheWay state={state} label={texts.loadingPhoto} retry={retry} />;
  return (
    <>
      <button
        type="button"
        className="attach-open"
        aria-label={texts.enlarge(n)}
        onClick={() => setOpen(true)}
      >
        <img className="attach-thumb" src={state.url} alt="" />
      </button>
      {isOpen && (
        <Dialog title={texts.photo(n)} onClose={() => setOpen(false)}>
          <img className="attach-large" src={state.url} alt={texts.photo(n)} />
        </Dialog>
      )}
    </>
  );
}

function VoiceView({ id }: { id: string }) {
  const { state, retry } = useAttachment(id);
  if (state.kind !== 'ready')
    return <OnTheWay state={state} label={texts.loadingVoice} retry={retry} />;
  return <VoicePlayer url={state.url} />;
}

interface OnTheWayProps {
  state: Exclude<BlobUrl, { kind: 'ready' }>;
  label: string;
  retry: () => void;
}

function OnTheWay({ state, label, retry }: OnTheWayProps) {
  if (state.kind === 'loading') return <p className="attach-blank">{label}</p>;
  return (
    <div className="attach-blank">
      <p>{texts.failed}</p>
      <Button kind="quiet" onClick={retry}>
        {texts.retry}
      </Button>
    </div>
  );
}
