import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { PlayController } from '../../components/lucky-draw/play-controller.ts';
import type { Draw } from '../../src/contract/draw.ts';
import { FakeHost } from '../support/host.ts';

const drawn = (n: number): Draw => ({
  id: `draw-${String(n)}`,
  campaignId: 'tea-draw',
  seq: n,
  n,
  at: '2026-06-01T04:00:00Z',
  proof: { commitment: 'a'.repeat(64), visitorHash: 'b'.repeat(64), clientNonce: 'c'.repeat(22), oddsVersion: 1 },
  outcome: 'none',
});

describe('what a stage is to play', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const open = () => {
    const rested: Draw[] = [];
    const host = new FakeHost();
    return { plays: new PlayController(host, (draw) => rested.push(draw)), rested, host };
  };

  it('is told to be slow after ten seconds without an answer, and not before, and turns on', () => {
    const { plays } = open();
    plays.turn();
    vi.advanceTimersByTime(9_999);
    expect(plays.isSlow).toBe(false);
    vi.advanceTimersByTime(1);
    expect([plays.isSlow, plays.play.name]).toEqual([true, 'turning']);
    plays.land(drawn(1));
    expect(plays.isSlow).toBe(false);
    vi.advanceTimersByTime(60_000);
    expect(plays.isSlow).toBe(false);
  });

  it('rests on what was decided, and says so once', () => {
    const { plays, rested } = open();
    plays.turn();
    plays.land(drawn(1));
    plays.rest();
    plays.rest();
    expect(plays.play).toEqual({ name: 'resting', on: null });
    expect(rested).toEqual([drawn(1)]);
  });

  it('is not called back to an older draw by a standing that was read before', () => {
    const { plays } = open();
    plays.turn();
    plays.land(drawn(2));
    plays.recall(drawn(3));
    expect(plays.draw).toEqual(drawn(2));
    plays.rest();
    const { play } = plays;
    plays.recall(drawn(2));
    plays.recall(drawn(1));
    expect([plays.play, plays.draw]).toEqual([play, drawn(2)]);
    plays.recall(drawn(3));
    expect(plays.draw).toEqual(drawn(3));
  });
});
