import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { atTheCounter, WatchController } from '../../src/controllers/watch.ts';
import { FakeHost, fakePage } from '../support/host.ts';

describe('a watch', () => {
  let page: ReturnType<typeof fakePage>;
  const network = { onLine: true };

  beforeEach(() => {
    page = fakePage();
    network.onLine = true;
    vi.stubGlobal('navigator', network);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const open = (look: () => Promise<boolean> = () => Promise.resolve(false), pace?: typeof atTheCounter) => {
    const host = new FakeHost();
    const looked = vi.fn(look);
    new WatchController(host, { look: looked, ...(pace && { pace }) });
    host.connect();
    return { host, looked };
  };

  const looksWithin = async (looked: { mock: { calls: unknown[] } }, ms: number) => {
    const before = looked.mock.calls.length;
    await vi.advanceTimersByTimeAsync(ms);
    return looked.mock.calls.length - before;
  };

  it('looks after three seconds, and not before', async () => {
    const { looked } = open();
    expect(await looksWithin(looked, 2999)).toBe(0);
    expect(await looksWithin(looked, 1)).toBe(1);
  });

  it('looks ever more seldom while nothing is new, but at least every ten seconds', async () => {
    const { looked } = open();
    const first = await looksWithin(looked, 20_000);
    expect(first).toBeGreaterThanOrEqual(4);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await looksWithin(looked, 100_000)).toBe(10);
  });

  it('looks soon again after news', async () => {
    let isNew = false;
    const { looked } = open(() => Promise.resolve(isNew));
    await vi.advanceTimersByTimeAsync(120_000);
    isNew = true;
    await looksWithin(looked, 10_000);
    isNew = false;
    expect(await looksWithin(looked, 3000)).toBe(1);
  });

  it('rests while the page is hidden, and looks at once when it is back', async () => {
    const { looked } = open();
    page.hide(true);
    expect(await looksWithin(looked, 60_000)).toBe(0);
    page.hide(false);
    expect(looked).toHaveBeenCalledOnce();
    expect(await looksWithin(looked, 3450)).toBe(1);
  });

  it('rests while the phone is offline, and looks at once when it is back', async () => {
    const { looked } = open();
    network.onLine = false;
    window.dispatchEvent(new Event('offline'));
    expect(await looksWithin(looked, 60_000)).toBe(0);
    network.onLine = true;
    page.goOnline();
    expect(looked).toHaveBeenCalledOnce();
  });

  it('has one look under way, however slow it is', async () => {
    let answer: (isNew: boolean) => void = () => undefined;
    const { looked } = open(() => new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(3000);
    page.goOnline();
    page.hide(false);
    expect(await looksWithin(looked, 60_000)).toBe(0);
    expect(looked).toHaveBeenCalledOnce();
    answer(false);
    expect(await looksWithin(looked, 3450)).toBe(1);
  });

  it('goes on after a look that failed', async () => {
    const { looked } = open(() => Promise.reject(new TypeError('offline')));
    await vi.advanceTimersByTimeAsync(3000);
    expect(await looksWithin(looked, 3450)).toBe(1);
  });

  it('looks at a counter’s pace for a minute and a half, soon enough to be seen within three seconds', async () => {
    const { looked } = open(undefined, atTheCounter);
    for (let passed = 0; passed < 90_000; passed += 2500)
      expect(await looksWithin(looked, 2500), String(passed)).toBeGreaterThanOrEqual(1);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await looksWithin(looked, 100_000)).toBe(10);
  });

  it('is at a counter’s pace again for whoever comes back', async () => {
    const { looked } = open(undefined, atTheCounter);
    await vi.advanceTimersByTimeAsync(300_000);
    page.hide(true);
    expect(await looksWithin(looked, 60_000)).toBe(0);
    page.hide(false);
    for (let passed = 0; passed < 80_000; passed += 2500)
      expect(await looksWithin(looked, 2500), String(passed)).toBeGreaterThanOrEqual(1);
  });

  it('ends with its element, also while a look is under way', async () => {
    let answer: (isNew: boolean) => void = () => undefined;
    const { host, looked } = open(() => new Promise((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(3000);
    host.disconnect();
    answer(true);
    page.goOnline();
    page.hide(false);
    expect(await looksWithin(looked, 60_000)).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
  });
});
