import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { CountdownController } from '../../src/controllers/countdown.ts';
import { FakeHost, fakePage } from '../support/host.ts';
import { noon } from '../support/tea-card.ts';

describe('a countdown', () => {
  let page: ReturnType<typeof fakePage>;
  let ahead: number;

  beforeEach(() => {
    page = fakePage();
    ahead = 0;
    vi.useFakeTimers({ now: noon });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const open = (left: number) => {
    const wanted: { until: string | undefined } = { until: new Date(noon + left).toISOString() };
    const host = new FakeHost();
    const onDone = vi.fn();
    const countdown = new CountdownController(host, {
      clock: () => ({ now: () => Date.now() + ahead }),
      until: () => wanted.until,
      onDone,
    });
    host.connect();
    return { host, countdown, onDone, wanted };
  };

  it('says days, hours, minutes and seconds', () => {
    const { countdown } = open(((26 * 60 + 3) * 60 + 4) * 1000);
    expect(countdown.remaining).toEqual({ days: 1, hours: 2, minutes: 3, seconds: 4 });
  });

  it('counts on the server’s clock', () => {
    const { countdown } = open(10_000);
    ahead = 4000;
    expect(countdown.remaining).toMatchObject({ seconds: 6 });
  });

  it('ticks once a second, on the second, and is done once', async () => {
    const { host, countdown, onDone } = open(3400);
    await vi.advanceTimersByTimeAsync(0);
    const before = host.updates;
    await vi.advanceTimersByTimeAsync(400);
    expect(countdown.remaining).toMatchObject({ seconds: 3 });
    await vi.advanceTimersByTimeAsync(2000);
    expect(host.updates - before).toBe(3);
    expect(onDone).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(onDone).toHaveBeenCalledOnce();
    expect(countdown.remaining).toEqual({ days: 0, hours: 0, minutes: 0, seconds: 0 });
    expect(host.updates - before).toBe(4);
    host.requestUpdate();
    await vi.advanceTimersByTimeAsync(0);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('counts anew to another end', async () => {
    const { host, onDone, wanted } = open(1000);
    await vi.advanceTimersByTimeAsync(2000);
    wanted.until = new Date(noon + 5000).toISOString();
    host.requestUpdate();
    await vi.advanceTimersByTimeAsync(4000);
    expect(onDone).toHaveBeenCalledTimes(2);
  });

  it('rests while the page is hidden, and is right when it is back', async () => {
    const { host, countdown, onDone } = open(60_000);
    await vi.advanceTimersByTimeAsync(0);
    page.hide(true);
    await vi.advanceTimersByTimeAsync(1000);
    const before = host.updates;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(host.updates).toBe(before);
    page.hide(false);
    await vi.advanceTimersByTimeAsync(0);
    expect(countdown.remaining).toMatchObject({ seconds: 39 });
    await vi.advanceTimersByTimeAsync(40_000);
    expect(onDone).toHaveBeenCalledOnce();
  });

  it('has nothing to say, and no end, where the moment is none', async () => {
    const { host, countdown, onDone, wanted } = open(1000);
    wanted.until = 'tomorrow';
    host.requestUpdate();
    await vi.advanceTimersByTimeAsync(5000);
    expect(countdown.remaining).toBeUndefined();
    expect(onDone).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not begin again by an update that was under way when its element left', async () => {
    const { host } = open(60_000);
    await vi.advanceTimersByTimeAsync(0);
    host.requestUpdate();
    host.disconnect();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('stands still without an end, and when its element has left', async () => {
    const { host, countdown, wanted } = open(60_000);
    wanted.until = undefined;
    expect(countdown.remaining).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
    wanted.until = new Date(noon + 60_000).toISOString();
    host.requestUpdate();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(1);
    host.disconnect();
    expect(vi.getTimerCount()).toBe(0);
  });
});
