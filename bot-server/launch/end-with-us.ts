import { spawn } from 'node:child_process';

/**
 * Sees to it that a process does not outlive us, however we end: it gets SIGINT when we are gone.
 * The watcher is a shell that waits for the pipe from us to close, which happens even when we are killed.
 * Returns how to let the process be, to be called when it has ended or may stay.
 */
export function endWithUs(pid: number): () => void {
  if (process.platform === 'win32') {
    const end = () => process.kill(pid, 'SIGINT');
    process.once('exit', end);
    return () => process.off('exit', end);
  }
  const watcher = spawn('/bin/sh', ['-c', 'read -r _ || kill -INT "$1"', 'watcher', String(pid)], {
    cwd: '/',
    detached: true, // a Ctrl-C in the terminal is for us, and we stop things in order
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watcher.on('error', () => {});
  watcher.stdin.on('error', () => {});
  watcher.unref();
  if ('unref' in watcher.stdin) (watcher.stdin.unref as () => void)();
  return () => watcher.stdin.end('let it be\n');
}
