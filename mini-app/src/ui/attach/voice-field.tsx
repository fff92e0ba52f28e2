import { useId, useState } from 'react';
import { newIdempotencyKey } from '#app/lib/idempotency-key.ts';
import { useServices } from '#app/lib/services.tsx';
import { Button } from '#app/ui/button.tsx';
import { MicrophoneIcon, StopIcon } from '#app/ui/media-icons.tsx';
import { Notice } from '#app/ui/notice.tsx';
import { attachmentsMax } from '#shared/attachments.ts';
import { attachTexts as texts } from './attach-texts.ts';
import type { FilesFieldProps } from './photo-field.tsx';
import { useBlobUrl } from './use-blob-url.ts';
import { useCountedWork } from './use-file-work.ts';
import { useRecorder } from './use-recorder.ts';
import { VoicePlayer } from './voice-player.tsx';
import './attach.css';

/** A voice note to go along: one big button to talk, heard again before it is sent. */
export function VoiceField({ files, onChange, count }: FilesFieldProps) {
  const store = useServices().platform.files;
  const id = useId();
  const [isKept, setKept] = useState(true);
  const note = files.find(({ kind }) => kind === 'voice');
  const recorder = useRecorder(async ({ file, seconds }) => {
    const key = newIdempotencyKey();
    setKept(await store.set(key, file));
    onChange((before) => [...before, { key, kind: 'voice', seconds }]);
  });
  const { state, trouble } = recorder;
  useCountedWork(
    count,
    note === undefined && (state.kind === 'asking' || state.kind === 'recording'),
  );
  const remove = (key: string) => {
    onChange((before) => before.filter((file) => file.key !== key));
    void store.remove(key);
  };
  return (
    <section className="stack stack-tight" aria-labelledby={id}>
      <h2 id={id}>{texts.voice}</h2>
      {trouble !== undefined && <Notice kind="warning">{trouble}</Notice>}
      {note ? (
        <>
          <VoicePreview fileKey={note.key} seconds={note.seconds ?? 0} />
          {!isKept && <Notice kind="warning">{texts.voiceMemoryOnly}</Notice>}
          <Button kind="secondary" onClick={() => remove(note.key)}>
            {texts.voiceAgain}
          </Button>
        </>
      ) : state.kind === 'recording' ? (
        <>
          <Button kind="help" isBig onClick={recorder.stop}>
            <StopIcon />
            {texts.stop}
          </Button>
          <p className="attach-seconds">{texts.recording(state.seconds)}</p>
        </>
      ) : (
        state.kind !== 'impossible' &&
        files.length < attachmentsMax && (
          <>
            <p className="soft">{texts.voiceHint}</p>
            <Button
              kind="secondary"
              isBig
              isBusy={state.kind === 'asking'}
              busyLabel={texts.asking}
              onClick={recorder.start}
            >
              <MicrophoneIcon />
              {texts.record}
            </Button>
          </>
        )
      )}
    </section>
  );
}

function VoicePreview({ fileKey, seconds }: { fileKey: string; seconds: number }) {
  const { files } = useServices().platform;
  const { state } = useBlobUrl(fileKey, () => files.get(fileKey));
  if (state.kind === 'failed') return <p>{texts.failed}</p>;
  return (
    <>
      <p>{texts.listen(Math.max(1, Math.round(seconds)))}</p>
      {state.kind === 'ready' && <VoicePlayer url={state.url} />}
    </>
  );
}
