import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

import { describe, expect, it } from 'vitest';

import { whyNoStart } from '../../demo/why-no-start.ts';

const listenOn = async (port: number, host: string): Promise<unknown> => {
  const server = createServer();
  try {
    await once(server.listen(port, host), 'listening');
  } catch (error) {
    return error;
  }
  server.close();
  throw new Error(`${host}:${String(port)} can be had`);
};

describe('a process that cannot start', () => {
  it('names the setting and an address to take instead, where the host is another machine’s', async () => {
    const said = whyNoStart(await listenOn(0, '203.0.113.1'));
    expect(said).toMatch(/^--host or HOST .*127\.0\.0\.1.*0\.0\.0\.0/);
    expect(said).toContain('203.0.113.1');
  });

  it('names the setting where the port is taken', async () => {
    const server = createServer();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(whyNoStart(await listenOn(port, '127.0.0.1'))).toMatch(/^--port or PORT is taken/);
    server.close();
  });

  it('hides nothing that nobody foresaw', () => {
    const unforeseen = new TypeError('x is not a function');
    expect(() => whyNoStart(unforeseen)).toThrow(unforeseen);
  });

  it('says so in one line and ends with 1', { timeout: 30_000 }, async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'demo/dev.ts'], {
      env: { PATH: process.env['PATH'], LINGKA_STAFF_PIN: 'tea' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (part) => (said += String(part)));
    await once(child, 'close');
    expect(said).toBe('LINGKA_STAFF_PIN must be 4 to 12 digits\n');
    expect(child.exitCode).toBe(1);
  });
});
