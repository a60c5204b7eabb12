import { spawn } from 'node:child_process';

/** Runs one command line with the packages' programs at hand, shows what it says, and answers its exit code. */
export const run = (commandLine: string, env: NodeJS.ProcessEnv = {}): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(commandLine, { shell: true, stdio: 'inherit', env: { ...process.env, ...env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** Begins a part with a line of its own. */
export const heading = (text: string): void => console.log(`\n── ${text} ${'─'.repeat(Math.max(3, 72 - text.length))}`);
