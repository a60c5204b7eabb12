import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { getCampaign } from '../../src/contract/campaign.ts';
import { getMeta } from '../../src/contract/meta.ts';
import { delay } from '../../src/mock/faults.ts';
import { fakeTime, inTime } from '../support/in-time.ts';
import { openShop } from '../support/shop-client.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const hour = 3_600_000;

describe('the server’s clock', () => {
  beforeEach(() => fakeTime(noon));
  afterEach(() => vi.useRealTimers());

  it.each([-24, 0, 24])('is right on a phone whose own is %i hours off', async (hours) => {
    vi.setSystemTime(noon + hours * hour);
    const client = openShop().client({ storage: 'memory' });
    await inTime(client.call(getMeta, {}));
    expect(Math.abs(client.clock.now() - noon)).toBeLessThanOrEqual(100);
    const before = client.clock.now();
    await vi.advanceTimersByTimeAsync(90_000);
    expect(client.clock.now() - before).toBe(90_000);
  });

  it('stays right when somebody sets the phone’s clock', async () => {
    const client = openShop().client({ storage: 'memory' });
    await inTime(client.call(getMeta, {}));
    vi.setSystemTime(noon - 24 * hour);
    expect(Math.abs(client.clock.now() - noon)).toBeLessThanOrEqual(100);
  });

  it('goes on while the phone sleeps, when its steady clock stands still', async () => {
    const client = openShop().client({ storage: 'memory' });
    await inTime(client.call(getMeta, {}));
    const before = client.clock.now();
    vi.setSystemTime(Date.now() + hour);
    expect(client.clock.now() - before).toBe(hour);
  });

  it('takes the answer’s time as the middle of its way', async () => {
    const shop = openShop();
    const client = shop.client({ storage: 'memory' });
    shop.next(delay(1000));
    await inTime(client.call(getMeta, {}), 10);
    expect(Math.abs(client.clock.now() - (noon + 500))).toBeLessThanOrEqual(30);
  });

  it('is the phone’s own until an answer tells the time', async () => {
    const client = openShop({ now: () => noon + hour }).client({ storage: 'memory' });
    expect(client.clock.now()).toBe(noon);
    await inTime(client.call(getCampaign, { params: { id: teaCard.id } }));
    expect(Math.abs(client.clock.now() - noon)).toBeLessThanOrEqual(100);
    await inTime(client.call(getMeta, {}));
    expect(Math.abs(client.clock.now() - noon - hour)).toBeLessThanOrEqual(100);
  });
});
