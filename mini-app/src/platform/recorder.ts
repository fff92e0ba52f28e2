import { attachmentTypes } from '#shared/attachments.ts';
import { PlatformError, type Recording } from './platform.ts';
import { personPatienceMs, withTimeLimit } from './time-limit.ts';

/** Speech stays clear, and 90 seconds stay under half a megabyte. */
const bitsPerSecond = 32_000;

/** Best first; each is one that the server takes. */
const wantedTypes = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus', 'audio/aac'];

export async function startRecording(
  secondsMax: number,
  devices: Pick<MediaDevices, 'getUserMedia'> | undefined = navigator.mediaDevices,
): Promise<Recording> {
  const type = findType();
  if (type === undefined || !devices) throw new PlatformError('unsupported');
  const stream = await openMicrophone(devices);
  try {
    const options = { mimeType: type, audioBitsPerSecond: bitsPerSecond };
    return run(new MediaRecorder(stream, options), type, secondsMax);
  } catch {
    release(stream);
    throw new PlatformError('unsupported');
  }
}

function findType(): string | undefined {
  if (typeof MediaRecorder === 'undefined') return undefined;
  return wantedTypes.find((type) => MediaRecorder.isTypeSupported(type) && isTaken(type));
}

function isTaken(type: string): boolean {
  return attachmentTypes.voice.includes(baseOf(type));
}

function baseOf(type: string): string {
  return type.split(';')[0] ?? type;
}

async function openMicrophone(devices: Pick<MediaDevices, 'getUserMedia'>): Promise<MediaStream> {
  const asking = devices.getUserMedia({ audio: true });
  try {
    return await withTimeLimit(asking, personPatienceMs);
  } catch (error) {
    // Whoever says yes too late must not find the microphone open.
    asking.then(release, () => {});
    throw error instanceof PlatformError ? error : new PlatformError(reasonOf(error));
  }
}

function reasonOf(error: unknown): 'denied' | 'unsupported' | 'failed' {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  return name === 'NotFoundError' ? 'unsupported' : 'failed';
}

function release(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

function run(recorder: MediaRecorder, type: string, secondsMax: number): Recording {
  const parts: Blob[] = [];
  const startedAt = performance.now();
  let seconds = 0;
  let tellLimit = () => {};
  const ended = new Promise<void>((resolve) => {
    recorder.onstop = () => resolve();
    // Without its microphone there is what was said until then.
    recorder.onerror = () => resolve();
  });
  const end = () => {
    clearTimeout(timer);
    if (recorder.state === 'inactive') return;
    seconds = Math.min(secondsMax, (performance.now() - startedAt) / 1000);
    recorder.stop();
    release(recorder.stream);
  };
  recorder.ondataavailable = ({ data }) => parts.push(data);
  recorder.start();
  const timer = setTimeout(() => {
    end();
    tellLimit();
  }, secondsMax * 1000);
  return {
    async stop() {
      end();
      await withTimeLimit(ended);
      return { file: new Blob(parts, { type: baseOf(type) }), seconds };
    },
    cancel: end,
    onLimit(listener) {
      tellLimit = listener;
    },
  };
}
