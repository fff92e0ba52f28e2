import { LaunchError } from '#bot/launch/launch-error.ts';
import { runProgram, type SystemUser } from '#bot/launch/run-program.ts';
import { postgresTexts as texts } from './postgres-texts.ts';

export const systemUserName = 'postgres';

/** PostgreSQL refuses root, so root runs it as its ordinary system user, which is made where it is missing. */
export async function getSystemUser(log: (line: string) => void): Promise<SystemUser> {
  const found = await findSystemUser();
  if (found) return found;

  log(texts.creatingUser(systemUserName));
  const attempts: string[] = [];
  for (const [command, ...args] of [
    [
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/bin/false',
      systemUserName,
    ],
    ['adduser', '-S', '-D', '-H', '-s', '/bin/false', systemUserName], // Alpine's
  ] as [string, ...string[]][]) {
    const { output } = await runProgram(command, args);
    const user = await findSystemUser();
    if (user) return user;
    attempts.push(`${command}: ${output}`);
  }
  throw new LaunchError(texts.noUser(systemUserName, attempts.join('\n')));
}

async function findSystemUser(): Promise<SystemUser | undefined> {
  const [user, group] = await Promise.all([
    runProgram('id', ['-u', systemUserName]),
    runProgram('id', ['-g', systemUserName]),
  ]);
  if (user.exitCode !== 0 || group.exitCode !== 0) return undefined;
  return { uid: Number(user.output), gid: Number(group.output) };
}

/** Whether somebody may enter a folder, tried for real: rights may come from more than the mode bits. */
export async function canEnter(user: SystemUser, folder: string): Promise<boolean> {
  const { exitCode } = await runProgram('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], user);
  return exitCode === 0;
}
