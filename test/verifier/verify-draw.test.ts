import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Audit } from '../../src/contract/draw.ts';
import { million } from '../../src/contract/prize.ts';
import { commitmentOf, rolledPrize, type TableEntry, visitorHashOf, wonPrize } from '../../src/rules/draw.ts';

const entries = [
  { prizeId: 'tin', odds: 1_000, total: 20, fallback: 'cake' },
  { prizeId: 'twenty', odds: 120_000, total: 900, fallback: 'cake' },
  { prizeId: 'cake', odds: 300_000 },
];

/** So many draws as a backend that keeps the contract makes them. */
const auditOf = (seed: string, count: number): Audit => {
  const won = new Map<string, number>();
  const isOut = ({ prizeId, total = Infinity }: TableEntry) => (won.get(prizeId) ?? 0) >= total;
  const draws = Array.from({ length: count }, (_, index) => {
    const visitorHash = visitorHashOf('spring', `visitor-${String(index % 1000)}`);
    const input = { visitorHash, n: Math.floor(index / 1000) + 1, clientNonce: String(index).padStart(22, 'A') };
    const rolled = rolledPrize(seed, { campaignId: 'spring', ...input }, entries);
    const prizeId = wonPrize(rolled, entries, isOut);
    if (prizeId !== undefined) won.set(prizeId, (won.get(prizeId) ?? 0) + 1);
    return { seq: index + 1, ...input, oddsVersion: 1, ...(rolled && { rolled }), ...(prizeId && { prizeId }) };
  });
  return {
    campaignId: 'spring',
    mode: 'odds',
    seed,
    commitment: commitmentOf(seed),
    tables: [{ oddsVersion: 1, fromSeq: 1, entries }],
    draws,
    count,
  };
};

describe('lingka-verify-draw', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'lingka-verify-'));
  const program = join(folder, 'verify-draw.mjs');
  const audit = auditOf(randomBytes(32).toString('hex'), 100_000);
  const small = { ...audit, draws: audit.draws.slice(0, 9), count: 9 };

  /** Runs the program by itself, as somebody does who has nothing but it and Node. */
  const run = async (...args: readonly string[]) => {
    try {
      const { stdout } = await promisify(execFile)(process.execPath, [program, ...args]);
      return { exitCode: 0, said: stdout };
    } catch (error) {
      const { code, stderr } = error as { readonly code: number; readonly stderr: string };
      return { exitCode: code, said: stderr };
    }
  };
  const file = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
    return path;
  };

  beforeAll(() =>
    build({ entryPoints: ['src/verifier/main.ts'], bundle: true, platform: 'node', format: 'esm', outfile: program }),
  );
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has 100,000 draws to check that keep to their odds, within what chance allows', () => {
    const counted = new Map<string | undefined, number>();
    for (const { rolled } of audit.draws) counted.set(rolled, (counted.get(rolled) ?? 0) + 1);
    const nothing = { prizeId: undefined, odds: million - entries.reduce((sum, { odds }) => sum + odds, 0) };
    const chiSquare = [...entries, nothing].reduce((sum, { prizeId, odds }) => {
      const due = (audit.count * odds) / million;
      return sum + ((counted.get(prizeId) ?? 0) - due) ** 2 / due;
    }, 0);
    // Three degrees of freedom: fair draws are above this once in a hundred million times.
    expect(chiSquare, `seed ${audit.seed}`).toBeLessThan(40);
  });

  it('finds nothing in 100,000 draws that are as they were promised', async () => {
    const { exitCode, said } = await run(file('whole.json', audit), '--commitment', audit.commitment);
    expect(said).toContain('draws       100000');
    expect(said).toContain('every draw came to what it had to come to');
    expect(exitCode).toBe(0);
  });

  it('finds a single draw in 100,000 that was tampered with', async () => {
    const draws = audit.draws.map((draw) => (draw.seq === 70_001 ? { ...draw, rolled: 'tin', prizeId: 'tin' } : draw));
    const { exitCode, said } = await run(file('tampered.json', { ...audit, draws }));
    expect(said).toMatch(/draw 70001: rolled tin, should be/);
    expect(exitCode).toBe(1);
  });

  it.each<readonly [string, Partial<Audit>, RegExp]>([
    ['another seed', { seed: 'ab'.repeat(32) }, /the seed is not the one that was committed to/],
    ['a draw left out', { draws: small.draws.filter(({ seq }) => seq !== 4) }, /draw 5: draw 4 should be here/],
    ['a draw cut off', { draws: small.draws.slice(0, 8) }, /8 draws of 9 are here/],
    [
      'other odds',
      { tables: [{ oddsVersion: 1, fromSeq: 1, entries: entries.map((e) => ({ ...e, odds: 0 })) }] },
      /should be nothing/,
    ],
    ['a nonce exchanged', { draws: small.draws.map((draw) => ({ ...draw, clientNonce: 'B'.repeat(22) })) }, /differ/],
    [
      'a visitor’s draw told twice',
      { draws: small.draws.map((draw) => ({ ...draw, ...small.draws[0], seq: draw.seq })) },
      /was there before/,
    ],
    [
      'a prize beyond its total',
      {
        tables: [
          { oddsVersion: 1, fromSeq: 1, entries: entries.map((e) => ({ ...e, total: 0, fallback: undefined })) },
        ],
      },
      /should be nothing/,
    ],
    [
      'a table that did not count',
      { draws: small.draws.map((draw) => ({ ...draw, oddsVersion: 2 })) },
      /table 1 counted/,
    ],
  ])('finds %s', async (name, changes, message) => {
    const { exitCode, said } = await run(file(`${name.replaceAll(/\W/g, '-')}.json`, { ...small, ...changes }));
    expect(said).toMatch(message);
    expect(exitCode).toBe(1);
  });

  it('finds another commitment than the one that was told before', async () => {
    const { exitCode, said } = await run(file('small.json', small), '--commitment', 'ab'.repeat(32));
    expect(said).toContain('another commitment');
    expect(exitCode).toBe(1);
  });

  it('puts pages together, and refuses pages of different audits', async () => {
    const one = file('1.json', { ...small, draws: small.draws.slice(0, 5) });
    const two = file('2.json', { ...small, draws: small.draws.slice(5) });
    expect((await run(one, two)).exitCode).toBe(0);
    const other = file('3.json', { ...small, campaignId: 'other', draws: small.draws.slice(5) });
    expect(await run(one, other)).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining('different audits') as string,
    });
  });

  it('reads an address page by page', async () => {
    const server = createServer((request, response) => {
      const from = Number(new URL(request.url ?? '', 'http://shop').searchParams.get('cursor') ?? 0);
      const draws = small.draws.slice(from, from + 4);
      const next = from + 4 < small.count ? { nextCursor: String(from + 4) } : {};
      response.end(JSON.stringify({ ...small, draws, ...next }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    expect((await run(`http://127.0.0.1:${String(port)}/audit`)).said).toContain('draws       9');
    server.close();
  });

  it.each([
    ['no file at all', [], 'usage'],
    ['a file that is not there', ['nowhere.json'], 'cannot be read'],
    ['what is not JSON', [file('text.json', 'hello')], 'is not JSON'],
    ['what is no audit', [file('other.json', { ...small, seed: 'none' })], 'is no audit: /seed'],
  ] as const)('says what is wrong with %s', async (_, args, message) => {
    const { exitCode, said } = await run(...args);
    expect(said).toContain(message);
    expect(exitCode).toBe(2);
  });
});
