import { PlatformError, type Recording, type Voice } from './platform.ts';

/** The device's voice; its code comes when somebody may want to listen. */
export async function loadVoice(): Promise<Voice | undefined> {
  try {
    return await (await import('./voice.ts')).findVoice(window.speechSynthesis);
  } catch {
    return undefined;
  }
}

/** The same for speaking; `failed` where there is no network to bring it. */
export async function loadRecorder(secondsMax: number): Promise<Recording> {
  const recorder = await import('./recorder.ts').catch(() => {
    throw new PlatformError('failed');
  });
  return recorder.startRecording(secondsMax);
}
