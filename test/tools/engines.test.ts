import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Engine, type EnginePage, usualSize } from '../support/engines/engine.ts';
import { engineNames, engines, openEngine } from '../support/engines/engines.ts';
import { userAgents } from '../support/wechat/user-agents.ts';

const page = `<!doctype html><meta name="viewport" content="width=device-width"><input id="one"><input id="two"><div></div><script>
  document.querySelector('div').attachShadow({ mode: 'open' }).innerHTML = '<p>领卡</p>';
  addEventListener('keydown', ({ key }) => (document.title = key));
</script>`;

let server: Server;
let url: string;
/** What browsers said that they are, one request after the other. */
const asked: (string | undefined)[] = [];

beforeAll(async () => {
  server = createServer(({ url: path, headers }, response) => {
    if (path === '/') asked.push(headers['user-agent']);
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
});

afterAll(() => server.close());

const here = await Promise.all(
  engineNames.map(async (name) => ({ name, lacks: await engines[name].lacks(), title: engines[name].title })),
);

describe.each(here.filter(({ lacks }) => lacks === undefined))('$title', ({ name }) => {
  let engine: Engine;
  let opened: EnginePage;

  beforeAll(async () => {
    engine = await openEngine(name);
    opened = await engine.open(url, { width: 320, height: 640 });
  }, 60_000);
  afterAll(() => engine.close());

  it('says which it is', () => {
    expect(engine.version).toMatch(/^\d+\.\d+/);
  });

  it('shows a page in a window as wide as a phone, and wider when it is told to', async () => {
    expect(await opened.evaluate('[innerWidth, innerHeight]')).toEqual([320, 640]);
    await opened.resize({ width: 500, height: 400 });
    expect(await opened.evaluate('[innerWidth, innerHeight]')).toEqual([500, 400]);
  });

  it('hands over what a function finds in the page, its promise kept, or what it throws', async () => {
    const read = (selector: string, times: number) =>
      Promise.resolve(document.querySelector(selector)?.shadowRoot?.textContent.repeat(times));
    expect(await opened.evaluate(read, 'div', 2)).toBe('领卡领卡');
    await expect(opened.evaluate('Promise.reject(new Error("not today"))')).rejects.toThrow('not today');
  });

  it('presses keys where the focus is', async () => {
    await opened.evaluate(() => document.querySelector('input')?.focus());
    await opened.press('Tab');
    expect(await opened.evaluate(() => document.activeElement?.id)).toBe('two');
    await opened.press('1');
    expect(await opened.evaluate(() => document.querySelector<HTMLInputElement>('#two')?.value)).toBe('1');
    await opened.press('Escape');
    expect(await opened.evaluate('document.title')).toBe('Escape');
  });

  it('takes a picture of it', async () => {
    const picture = await opened.screenshot();
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
  });

  it('tells of what went wrong in a page', async () => {
    await opened.evaluate(() => void setTimeout(() => Promise.reject(new Error('lost'))));
    await expect.poll(async () => (await opened.complaints()).join()).toContain('lost');
  });

  it('keeps what one page stores from another', async () => {
    await opened.evaluate(() => localStorage.setItem('who', 'one'));
    const other = await engine.open(url);
    expect(await other.evaluate(() => localStorage.getItem('who'))).toBe(null);
    await other.close();
  });

  it('says to scripts and to servers that it is another browser, on the page that was told to', async () => {
    const other = await engine.open(url, usualSize, userAgents.wechatAndroid);
    expect(await other.evaluate('navigator.userAgent')).toBe(userAgents.wechatAndroid);
    expect(asked.at(-1)).toBe(userAgents.wechatAndroid);
    expect(await opened.evaluate('navigator.userAgent')).not.toContain('MicroMessenger');
    await other.close();
  });
});

describe.each(here.filter(({ name, lacks }) => name === 'chrome64' && lacks === undefined))('$title', ({ name }) => {
  it('tells where a page goes down, refuses what is asked of it, and opens others', async () => {
    const engine = await openEngine(name);
    const lost = await engine.open(url);
    const asked = lost.evaluate('new Promise(() => undefined)');
    void lost.goto('chrome://crash').catch(() => undefined);
    await lost.crashed;
    await expect(asked).rejects.toThrow('hung up');
    await expect(lost.evaluate('1')).rejects.toThrow('hung up');
    await lost.close();
    const other = await engine.open(url);
    expect(await other.evaluate('1 + 1')).toBe(2);
    await engine.close();
  }, 60_000);
});

describe('an engine that this machine lacks', () => {
  it('is not opened, and it is said how to have it', async () => {
    const lacking = here.filter(({ lacks }) => lacks !== undefined);
    const said = await Promise.all(lacking.map(({ name }) => openEngine(name).then(() => 'opened', String)));
    expect(said).toEqual(lacking.map(({ title, lacks }) => `Error: ${title} is missing here: ${String(lacks)}`));
  });
});
