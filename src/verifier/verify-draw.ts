import { readFile } from 'node:fs/promises';

import { type Audit, audit } from '../contract/draw.ts';
import { auditMistakes } from '../rules/audit.ts';

/** What whoever checks a draw is told, line by line, and how the program ends: 0 all holds, 1 something differs, 2 nothing could be checked. */
export interface Verdict {
  readonly lines: readonly string[];
  readonly exitCode: 0 | 1 | 2;
}

/** Where there was nothing to check, and why. */
class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

const usage = `usage: lingka-verify-draw <audit.json | address of the audit> … [--commitment <hex>]

Works out every draw of a campaign anew from the seed that was published at its end, and says which differ.
Several files are the pages of one audit, in their order; an address is read page by page.
--commitment: what the campaign told before it began, so that nobody can put another seed in its place.`;

const most = 20;

const parsed = (name: string, text: string): Audit => {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Unreadable(`${name} is not JSON`);
  }
  const { data, error } = audit.safeParse(json);
  if (data) return data;
  const [issue] = error.issues;
  throw new Unreadable(`${name} is no audit: /${issue?.path.join('/') ?? ''} ${issue?.message ?? ''}`);
};

const fetched = async (address: string): Promise<readonly Audit[]> => {
  const pages: Audit[] = [];
  const url = new URL(address);
  url.searchParams.set('limit', '1000');
  for (;;) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Unreadable(`${address} answered ${String(answer.status)}`);
    const page = parsed(address, await answer.text());
    pages.push(page);
    if (page.nextCursor === undefined) return pages;
    url.searchParams.set('cursor', page.nextCursor);
  }
};

const readFrom = async (name: string): Promise<readonly Audit[]> => {
  if (/^https?:\/\//.test(name)) return fetched(name);
  const text = await readFile(name, 'utf8').catch(() => {
    throw new Unreadable(`${name} cannot be read`);
  });
  return [parsed(name, text)];
};

/** Several pages as one audit; they have to be of the same. */
const joined = (pages: readonly Audit[]): Audit => {
  const [first] = pages;
  if (!first) throw new Unreadable(usage);
  const sameAs = ({ campaignId, seed, tables }: Audit) => JSON.stringify({ campaignId, seed, tables });
  if (pages.some((page) => sameAs(page) !== sameAs(first))) throw new Unreadable('the pages are of different audits');
  return { ...first, draws: pages.flatMap(({ draws }) => draws) };
};

const verdictOn = (whole: Audit, commitment: string | undefined): Verdict => {
  const found = [
    ...(commitment === undefined || commitment === whole.commitment
      ? []
      : [{ message: 'the audit names another commitment than you were told' }]),
    ...auditMistakes(whole),
  ];
  const head = [
    `campaign    ${whole.campaignId}`,
    `commitment  ${whole.commitment}`,
    `draws       ${String(whole.count)}`,
  ];
  if (found.length === 0) return { lines: [...head, 'every draw came to what it had to come to'], exitCode: 0 };
  const told = found
    .slice(0, most)
    .map(({ message, ...where }) => ('seq' in where ? `draw ${String(where.seq)}: ${message}` : message));
  const more = found.length > most ? [`and ${String(found.length - most)} more`] : [];
  return { lines: [...head, ...told, ...more, `${String(found.length)} things differ`], exitCode: 1 };
};

/** Checks a draw by what it published: files, or an address. */
export const verifyDraw = async (args: readonly string[]): Promise<Verdict> => {
  const at = args.indexOf('--commitment');
  const commitment = at < 0 ? undefined : args[at + 1];
  const names = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  try {
    if (names.length === 0 || names.some((name) => name.startsWith('-'))) throw new Unreadable(usage);
    return verdictOn(joined((await Promise.all(names.map(readFrom))).flat()), commitment);
  } catch (error) {
    if (error instanceof Unreadable) return { lines: [error.message], exitCode: 2 };
    throw error;
  }
};
