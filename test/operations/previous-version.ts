import { execFile } from 'node:child_process';
import { readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { runProgram } from '#bot/launch/run-program.ts';

/** The commit before the one that brought the newest migration: what runs when that is applied. */
export async function findPreviousVersion(project: string): Promise<string> {
  const newest = await git(
    project,
    'log',
    '-1',
    '--diff-filter=A',
    '--format=%H',
    '--',
    'migrations/*.sql',
  );
  if (newest === '') throw new Error('no commit brought a migration');
  return git(project, 'rev-parse', `${newest}^`);
}

/** Puts a version of the project into `folder`, with this one's packages where it wants the same, otherwise with its own. */
export async function checkOut(
  project: string,
  reference: string,
  folder: string,
): Promise<string> {
  const commit = await git(project, 'rev-parse', '--verify', `${reference}^{commit}`).catch(
    (error: unknown) => {
      const todo = '`git tag` and `git log --oneline` show what there is';
      throw new Error(`there is no version ${reference} in this clone; ${todo}`, { cause: error });
    },
  );
  await git(project, 'worktree', 'add', '--detach', '--force', folder, commit);
  if (await hasSamePackages(project, folder)) {
    await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
  } else {
    await promisify(execFile)('npm', ['ci'], { cwd: folder });
  }
  return commit;
}

async function hasSamePackages(one: string, other: string): Promise<boolean> {
  const lockOf = (folder: string) => readFile(join(folder, 'package-lock.json'), 'utf8');
  return (await lockOf(one)) === (await lockOf(other));
}

export async function removeCheckOut(project: string, folder: string): Promise<void> {
  await git(project, 'worktree', 'remove', '--force', folder);
}

/** Migrations that the newer version has and the older has not. */
export async function newMigrations(older: string, newer: string): Promise<string[]> {
  const [before, after] = await Promise.all([tagsOf(older), tagsOf(newer)]);
  return after.filter((tag) => !before.includes(tag));
}

async function tagsOf(project: string): Promise<string[]> {
  const journal = await readFile(join(project, 'migrations/meta/_journal.json'), 'utf8');
  const { entries } = JSON.parse(journal) as { entries: { tag: string }[] };
  return entries.map(({ tag }) => tag);
}

async function git(project: string, ...args: string[]): Promise<string> {
  const { exitCode, output } = await runProgram('git', ['-C', project, ...args]);
  if (exitCode !== 0) throw new Error(`git ${args[0]} failed:\n${output}`);
  return output;
}
