// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from 'vitest';
import { startRecording } from '#app/platform/recorder.ts';
import { personPatienceMs } from '#app/platform/time-limit.ts';
import { findVoice, toPieces } from '#app/platform/voice.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const vietnamese = { lang: 'vi-VN', name: 'Linh', localService: true } as SpeechSynthesisVoice;
const english = { lang: 'en-US', name: 'Ann', localService: true } as SpeechSynthesisVoice;

/** A device that speaks when it is told to; its voices may be known late. */
function device(voices: SpeechSynthesisVoice[], isLate = false) {
  const spoken: SpeechSynthesisUtterance[] = [];
  const events = new EventTarget();
  let known = isLate ? [] : voices;
  const speech = Object.assign(events, {
    getVoices: () => known,
    speak: (utterance: SpeechSynthesisUtterance) => void spoken.push(utterance),
    cancel: () => spoken.at(-1)?.onerror?.({} as SpeechSynthesisErrorEvent),
  }) as unknown as SpeechSynthesis;
  return {
    speech,
    spoken,
    tellVoices() {
      known = voices;
      events.dispatchEvent(new Event('voiceschanged'));
    },
    end: () => spoken.at(-1)?.onend?.({} as SpeechSynthesisEvent),
  };
}

const makeUtterance = (text: string) => ({ text }) as SpeechSynthesisUtterance;

describe('the device’s voice', () => {
  test('is the Vietnamese one, also when the device knows its voices late', async () => {
    const { speech, tellVoices } = device([english, vietnamese], true);
    const finding = findVoice(speech, makeUtterance);
    tellVoices();
    expect(await finding).toBeDefined();
  });

  test('is none where no voice is Vietnamese, or none is ever named', async () => {
    vi.useFakeTimers();
    const silent = findVoice(device([], true).speech, makeUtterance);
    await vi.advanceTimersByTimeAsync(2000);
    expect(await silent).toBeUndefined();
    expect(await findVoice(device([english]).speech, makeUtterance)).toBeUndefined();
    expect(await findVoice(undefined, makeUtterance)).toBeUndefined();
  });

  test('reads sentence by sentence at the wished speed, and stops when told to', async () => {
    const { speech, spoken, end } = device([vietnamese]);
    const voice = await findVoice(speech, makeUtterance);
    const reading = voice?.read('Mở VNeID. Bấm “Quên mật khẩu”. Nhập số điện thoại.', 0.8);
    end();
    await vi.waitFor(() => expect(spoken).toHaveLength(2));
    voice?.stop();
    await reading;
    expect(spoken.map(({ text, rate, lang }) => ({ text, rate, lang }))).toEqual([
      { text: 'Mở VNeID.', rate: 0.8, lang: 'vi-VN' },
      { text: 'Bấm “Quên mật khẩu”.', rate: 0.8, lang: 'vi-VN' },
    ]);
  });

  test('goes on when the device never says that it has finished', async () => {
    vi.useFakeTimers();
    const { speech, spoken } = device([vietnamese]);
    const reading = (await findVoice(speech, makeUtterance))?.read('Một. Hai.', 1);
    await vi.advanceTimersByTimeAsync(20_000);
    await reading;
    expect(spoken.map(({ text }) => text)).toEqual(['Một.', 'Hai.']);
  });

  test('never gets a piece that Chrome would fall silent in', () => {
    const long = `${'Bà con mở ứng dụng, bấm vào ô tìm kiếm, '.repeat(8)}rồi chờ.\nXong`;
    const pieces = toPieces(long);
    expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(120);
    expect(pieces.join(' ').replace(/\s+/g, ' ')).toBe(long.replace(/\s+/g, ' '));
  });
});

function microphone() {
  const track = { stop: vi.fn() };
  const stream = { getTracks: () => [track] } as unknown as MediaStream;
  class Recorder {
    static isTypeSupported = (type: string) => type === 'audio/mp4';
    state = 'inactive';
    stream = stream;
    onstop = () => {};
    onerror = () => {};
    ondataavailable = (_event: { data: Blob }) => {};
    start() {
      this.state = 'recording';
    }
    stop() {
      this.state = 'inactive';
      this.ondataavailable({ data: new Blob(['lời nói']) });
      this.onstop();
    }
  }
  vi.stubGlobal('MediaRecorder', Recorder);
  return { track, stream, devices: { getUserMedia: vi.fn(async () => stream) } };
}

describe('a recording', () => {
  test('is of a kind that the server takes, and lets the microphone go', async () => {
    const { track, devices } = microphone();
    const recording = await startRecording(90, devices);
    const { file, seconds } = await recording.stop();
    expect(file.type).toBe('audio/mp4');
    expect(file.size).toBeGreaterThan(0);
    expect(seconds).toBeLessThan(90);
    expect(track.stop).toHaveBeenCalled();
  });

  test('ends by itself at its limit, and what was said until then is kept', async () => {
    vi.useFakeTimers();
    const { track, devices } = microphone();
    const recording = await startRecording(90, devices);
    const ended = vi.fn();
    recording.onLimit(ended);
    await vi.advanceTimersByTimeAsync(90_000);
    expect(ended).toHaveBeenCalledOnce();
    expect(track.stop).toHaveBeenCalled();
    expect(await recording.stop()).toMatchObject({ seconds: 90 });
  });

  test('that is called off lets the microphone go', async () => {
    const { track, devices } = microphone();
    (await startRecording(90, devices)).cancel();
    expect(track.stop).toHaveBeenCalled();
  });

  test.each([
    ['NotAllowedError', 'denied'],
    ['NotFoundError', 'unsupported'],
    ['NotReadableError', 'failed'],
  ])('that fails with %s was %s', async (name, reason) => {
    microphone();
    const devices = { getUserMedia: () => Promise.reject(new DOMException('no', name)) };
    await expect(startRecording(90, devices)).rejects.toMatchObject({ reason });
  });

  test('is impossible where the browser has no recorder', async () => {
    const { devices } = microphone();
    vi.stubGlobal('MediaRecorder', undefined);
    await expect(startRecording(90, devices)).rejects.toMatchObject({ reason: 'unsupported' });
  });

  test('does not begin when the person says yes long after everybody stopped waiting', async () => {
    vi.useFakeTimers();
    const { track, stream } = microphone();
    let agree = (_stream: MediaStream) => {};
    const devices = {
      getUserMedia: () =>
        new Promise<MediaStream>((resolve) => {
          agree = resolve;
        }),
    };
    const failing = expect(startRecording(90, devices)).rejects.toMatchObject({
      reason: 'timed-out',
    });
    await vi.advanceTimersByTimeAsync(personPatienceMs);
    await failing;
    agree(stream);
    await vi.advanceTimersByTimeAsync(0);
    expect(track.stop).toHaveBeenCalled();
  });
});
