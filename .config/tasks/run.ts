import { spawn } from 'node:child_process';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Begins a part with a line of its own. */
export const heading = (text: string): void => console.log(`\n── ${text} ${'─'.repeat(Math.max(3, 72 - text.length))}`);

/** Runs one command line with the packages' programs at hand, and answers its exit code; what it says is shown, or goes into an open file. */
export const run = (commandLine: string, env: NodeJS.ProcessEnv = {}, file?: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const output = file ?? 'inherit';
    const child = spawn(commandLine, {
      shell: true,
      stdio: ['inherit', output, output],
      env: { ...process.env, ...env },
    });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Runs one beside others: what it says is shown under a heading once it has come to its end. */
export const runApart = async (name: string, commandLine: string, env: NodeJS.ProcessEnv): Promise<number> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'lingka-said-'));
  const said = path.join(folder, 'said.txt');
  const file = await open(said, 'w');
  const code = await run(commandLine, env, file.fd);
  await file.close();
  heading(name);
  process.stdout.write(await readFile(said));
  await rm(folder, { recursive: true });
  return code;
};
