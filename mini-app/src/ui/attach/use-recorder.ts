import { useEffect, useRef, useState } from 'react';
import { useServices } from '#app/lib/services.tsx';
import { PlatformError, type Recording } from '#app/platform/platform.ts';
import { voiceSecondsMax } from '#shared/attachments.ts';
import { attachTexts as texts } from './attach-texts.ts';

type RecorderState =
  | { kind: 'idle' }
  | { kind: 'asking' }
  | { kind: 'recording'; seconds: number }
  /** This phone records nothing, or the person has said no. */
  | { kind: 'impossible' };

export interface Recorder {
  state: RecorderState;
  /** A sentence on what did not work, or on why it stopped. */
  trouble: string | undefined;
  start(): void;
  stop(): void;
}

/** Records one voice note at a time; `keep` gets it when the person stops or the time is up. */
export function useRecorder(
  keep: (note: { file: Blob; seconds: number }) => Promise<void>,
): Recorder {
  const { platform } = useServices();
  const [state, setState] = useState<RecorderState>({ kind: 'idle' });
  const [trouble, setTrouble] = useState<string>();
  const running = useRef<Recording | undefined>(undefined);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      running.current?.cancel();
    };
  }, []);

  const isRecording = state.kind === 'recording';
  useEffect(() => {
    if (!isRecording) return;
    const timer = setInterval(() => {
      setState((now) =>
        now.kind === 'recording'
          ? { kind: 'recording', seconds: Math.min(now.seconds + 1, voiceSecondsMax) }
          : now,
      );
    }, 1000);
    return () => clearInterval(timer);
  }, [isRecording]);

  const finish = async () => {
    const recording = running.current;
    if (!recording) return;
    running.current = undefined;
    try {
      const note = await recording.stop();
      if (note.file.size === 0) setTrouble(texts.voiceEmpty);
      else await keep(note);
    } catch {
      setTrouble(texts.voiceFailed);
    }
    setState({ kind: 'idle' });
  };
  const begin = async () => {
    setTrouble(undefined);
    setState({ kind: 'asking' });
    try {
      const recording = await platform.startRecording(voiceSecondsMax);
      if (isGone.current) return recording.cancel();
      running.current = recording;
      recording.onLimit(() => {
        setTrouble(texts.limitReached);
        void finish();
      });
      setState({ kind: 'recording', seconds: 0 });
    } catch (error) {
      const reason = error instanceof PlatformError ? error.reason : 'failed';
      const isFinal = reason === 'denied' || reason === 'unsupported' || reason === 'not-approved';
      setState({ kind: isFinal ? 'impossible' : 'idle' });
      setTrouble(sayWhy(reason));
    }
  };
  return { state, trouble, start: () => void begin(), stop: () => void finish() };
}

function sayWhy(reason: PlatformError['reason']): string {
  if (reason === 'denied') return texts.voiceDenied;
  if (reason === 'unsupported' || reason === 'not-approved') return texts.voiceUnsupported;
  return texts.voiceFailed;
}
