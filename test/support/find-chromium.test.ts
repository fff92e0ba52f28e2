import { describe, expect, test } from 'vitest';
import { type FoundChromium, findChromium, type Machine } from './find-chromium.ts';

type Scene = Partial<Machine> & {
  /** Programs that start; `download` is playwright's own. */
  starting?: string[];
  /** What starts once such a command has been run. */
  bringing?: Record<string, string>;
  needsNoSandbox?: boolean;
};

/** A machine without anything, changed as the test says, with a list of what was done to it. */
function machineWith({ starting = [], bringing = {}, needsNoSandbox, ...changed }: Scene) {
  const able = new Set(starting);
  const done: string[] = [];
  const machine: Machine = {
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    isRoot: false,
    isDebian: true,
    isFile: (path) => able.has(path),
    async starts({ executablePath, chromiumSandbox }: FoundChromium) {
      const program = executablePath ?? 'download';
      done.push(`try ${program}`);
      return able.has(program) && !(needsNoSandbox && chromiumSandbox);
    },
    async run(command, args) {
      const words = [command.split('/').at(-1), ...args.filter((arg) => !arg.includes('='))];
      const line = words.filter((word) => word !== '-o' && !word?.endsWith('cli.js')).join(' ');
      done.push(line);
      const brought = Object.entries(bringing).find(([start]) => line.startsWith(start));
      if (brought) able.add(brought[1]);
      return { isDone: brought !== undefined };
    },
    log: () => {},
    ...changed,
  };
  return { machine, done };
}

const update = 'apt-get update';
const install = 'apt-get install';
const download = 'node install --no-remove chromium-headless-shell';

test('CHROMIUM_PATH goes before everything else', async () => {
  const environment = { CHROMIUM_PATH: '/opt/mine', PATH: '/usr/bin' };
  const { machine } = machineWith({ environment, starting: ['/opt/mine', '/usr/bin/chromium'] });
  expect(await findChromium(machine)).toEqual({
    executablePath: '/opt/mine',
    chromiumSandbox: true,
  });
});

test('a CHROMIUM_PATH that does not start is said, and nothing else is taken instead', async () => {
  const environment = { CHROMIUM_PATH: '/opt/gone', PATH: '/usr/bin' };
  const { machine } = machineWith({ environment, starting: ['/usr/bin/chromium'] });
  await expect(findChromium(machine)).rejects.toThrow('CHROMIUM_PATH=/opt/gone');
});

test('the machine’s own browser is taken without fetching anything', async () => {
  const { machine, done } = machineWith({ starting: ['/usr/bin/google-chrome'] });
  expect(await findChromium(machine)).toEqual({
    executablePath: '/usr/bin/google-chrome',
    chromiumSandbox: true,
  });
  expect(done).toEqual(['try /usr/bin/google-chrome']);
});

test('a browser that lies there and does not start is passed over', async () => {
  const { machine, done } = machineWith({ starting: ['download'], isFile: () => true });
  expect(await findChromium(machine)).toEqual({ chromiumSandbox: true });
  expect(done).not.toContain(download);
});

describe('where there is no browser', () => {
  test('root on Debian installs Debian’s package', async () => {
    const bringing = { [update]: 'lists', [install]: '/usr/bin/chromium' };
    const { machine, done } = machineWith({ isRoot: true, bringing });
    expect(await findChromium(machine)).toEqual({
      executablePath: '/usr/bin/chromium',
      chromiumSandbox: false,
    });
    expect(done).not.toContain(download);
  });

  test('root without Debian’s servers takes playwright’s download', async () => {
    const { machine, done } = machineWith({ isRoot: true, bringing: { [download]: 'download' } });
    expect(await findChromium(machine)).toEqual({ chromiumSandbox: false });
    expect(done.filter((line) => !line.startsWith('try'))).toEqual([
      update,
      `${install} -y --no-install-recommends chromium fonts-noto-core`,
      download,
      'node install-deps chromium-headless-shell',
    ]);
  });

  test('an ordinary user takes playwright’s download', async () => {
    const { machine, done } = machineWith({ bringing: { [download]: 'download' } });
    expect(await findChromium(machine)).toEqual({ chromiumSandbox: true });
    expect(done.filter((line) => !line.startsWith('try'))).toEqual([download]);
  });

  test('when nothing can be fetched either, the message says what to do in both languages', async () => {
    const { machine } = machineWith({ isRoot: true });
    const failure = findChromium(machine);
    await expect(failure).rejects.toThrow('đặt biến CHROMIUM_PATH');
    await expect(failure).rejects.toThrow('set CHROMIUM_PATH');
  });
});

test('where the system forbids the sandbox, the browser is used without it', async () => {
  const { machine } = machineWith({ starting: ['/usr/bin/chromium'], needsNoSandbox: true });
  expect(await findChromium(machine)).toEqual({
    executablePath: '/usr/bin/chromium',
    chromiumSandbox: false,
  });
});
