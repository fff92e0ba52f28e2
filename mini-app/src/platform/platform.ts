import type { DeviceStorage } from './device-storage.ts';

/** Why the host did not do what it was asked; `denied` is a person saying no and never a fault. */
export type PlatformFailure =
  | 'denied'
  | 'unsupported'
  | 'not-approved'
  | 'rate-limited'
  | 'timed-out'
  | 'failed';

export class PlatformError extends Error {
  readonly reason: PlatformFailure;

  constructor(reason: PlatformFailure) {
    super(`The host answered: ${reason}`);
    this.name = 'PlatformError';
    this.reason = reason;
  }
}

/** Something of the app that a person passes on; `path` starts with a slash and is an address of the Mini App. */
export interface SharedPage {
  title: string;
  description: string;
  path: string;
}

/** Files of unfinished messages, kept across restarts where the host can; never throws. */
export interface FileStore {
  get(key: string): Promise<Blob | undefined>;
  /** False where it only lives as long as the page. */
  set(key: string, file: Blob): Promise<boolean>;
  remove(key: string): Promise<void>;
  clear(): Promise<void>;
}

/** A running voice recording; ends by itself at the time limit it was given. */
export interface Recording {
  /** What was said; `duration` in seconds. */
  stop(): Promise<{ file: Blob; seconds: number }>;
  cancel(): void;
  /** Called once when the time limit has ended the recording. */
  onLimit(listener: () => void): void;
}

/** The device's own Vietnamese voice. */
export interface Voice {
  /** Reads `text`; what was being read stops. `rate` 1 is the voice's usual speed. Resolves at the end or when stopped. */
  read(text: string, rate: number): Promise<void>;
  stop(): void;
}

/** What the Mini App asks of the program it runs in: Zalo, or a plain browser. */
export interface Platform {
  readonly kind: 'zalo' | 'browser';
  readonly storage: DeviceStorage;
  readonly files: FileStore;
  /** Zalo's word for who is here; the server checks it. Throws PlatformError, `unsupported` outside Zalo. */
  getAccessToken(): Promise<string>;
  /** The name in Zalo, after asking the person; throws PlatformError, `denied` when they say no. */
  askName(): Promise<string>;
  /** Asks to let the Official Account write to the person; throws PlatformError, `denied` when they say no. */
  askToWrite(oaId: string): Promise<void>;
  /** Such as `SM-A146P`; helpers ask for it first. Undefined where the browser hides it. */
  findPhoneModel(): Promise<string | undefined>;
  /** Undefined where the device has no Vietnamese voice. */
  findVoice(): Promise<Voice | undefined>;
  /** Asks for the microphone; throws PlatformError: `denied`, or `unsupported` where nothing can be recorded. */
  startRecording(secondsMax: number): Promise<Recording>;
  /** Offers the page to others; `copied` where only its link could be put on the clipboard. */
  share(page: SharedPage): Promise<'shared' | 'cancelled' | 'copied'>;
  /** Opens the chat with an Official Account. */
  openChat(oaId: string): Promise<void>;
  /** Opens a web address outside the app: a file for the calendar, a page to print. */
  openOutside(url: string): Promise<void>;
  /** Gives the person a file; throws PlatformError, `unsupported` where the host keeps files to itself. */
  saveFile(name: string, file: Blob): Promise<void>;
  copyText(text: string): Promise<void>;
  /** False only when the host is sure that there is no network. */
  isOnline(): boolean;
  /** Calls back whenever the network comes or goes; returns how to stop. */
  onNetworkChanged(listener: () => void): () => void;
  /** Calls back whenever the person returns to the app; returns how to stop. */
  onResumed(listener: () => void): () => void;
}
