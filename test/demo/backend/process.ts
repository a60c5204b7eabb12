import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../../demo/backend/main.ts', import.meta.url));

/** A backend in a process of its own. */
export interface BackendProcess {
  readonly origin: string;
  readonly pid: number;
  /** Sends a signal and waits for the end: the exit code, or the signal that ended it. */
  readonly end: (signal: NodeJS.Signals) => Promise<number | NodeJS.Signals | null>;
}

const launch = (env: Readonly<Record<string, string>>) =>
  spawn(process.execPath, ['--import', 'tsx', main], {
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const ended = async (child: ChildProcess): Promise<number | NodeJS.Signals | null> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode ?? child.signalCode;
};

const portIn = (line: string) => /"port":(\d+),"msg":"listening"/.exec(line)?.[1];

/** Starts a backend and waits until it listens. Throws with what it said if it ends before. */
export const startProcess = async (env: Readonly<Record<string, string>>): Promise<BackendProcess> => {
  const child = launch(env);
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += String(chunk)));
  const port = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = portIn(line);
      if (found !== undefined) resolve(found);
    });
    child.once('close', () => {
      reject(new Error(complaints));
    });
  });
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    end(signal) {
      child.kill(signal);
      return ended(child);
    },
  };
};

/** Starts a backend that must not come up; what it says and its exit code. */
export const failToStart = async (env: Readonly<Record<string, string>>) => {
  const child = launch(env);
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  await once(child, 'close');
  return { said, exitCode: child.exitCode };
};
