import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { problem } from '../../../src/contract/problem.ts';
import { sceneOf, type Subject } from './scene.ts';

const { createClaim, getMeta, getParticipation } = operations;

/** What is kept of any request, and of what a backend says of itself. */
export const requestPromises = (subject: Subject): void => {
  const { caller, sessionOf, create, hold } = sceneOf(subject);

  it('a path that names nothing possible is told so before it is looked up', async () => {
    const response = await caller.fetch(new Request(`${caller.base}/campaigns/a%20b`));
    expect(problem.parse(await response.json())).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/params/id' }],
    });
  });

  it('a query that an operation does not have is named', async () => {
    const { token, pass } = await hold();
    const response = await caller.fetch(
      new Request(`${caller.base}/passes/${pass.id}/codes?size=9`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${token}` },
      }),
    );
    expect(problem.parse(await response.json())).toMatchObject({ errors: [{ path: '/query/size' }] });
  });

  it('a problem is titled by the words of its status, and a bad key named', async () => {
    const input = await create();
    const nothing = { params: { id: 'nothing' } };
    expect(await caller.refusal(getParticipation, nothing)).toMatchObject({ title: 'Not Found', status: 404 });
    expect(await caller.refusal(createClaim, input, { token: await sessionOf('ming'), key: 'short' })).toMatchObject({
      title: 'Bad Request',
      errors: [{ path: '/headers/Idempotency-Key' }],
    });
  });

  it('its stores are those of the campaigns that visitors see; of two with one id the first campaign’s counts', async () => {
    const withStore = (id: string, name: string) => ({ stores: [{ id, name }] });
    await create({ id: 'b-card', ...withStore('lake', 'Second') });
    await create({ id: 'a-card', ...withStore('lake', 'First') });
    await create({ id: 'c-card', status: 'draft', ...withStore('hidden', 'Hidden') });
    const { stores } = await caller.get(getMeta, {});
    expect(stores.filter(({ id }) => id === 'lake' || id === 'hidden')).toEqual([{ id: 'lake', name: 'First' }]);
  });

  it('it says what it serves, and that people can sign in by phone and log in through WeChat', async () => {
    const { contract, profiles } = await caller.get(getMeta, {});
    expect([contract, ...profiles]).toEqual(['1', 'card', 'coupon', 'draw', 'quiz', 'check-in', 'phone', 'wechat']);
  });

  it('it says how many writes it takes from a visitor', async () => {
    expect((await caller.get(getMeta, {})).rates).toEqual({ writes: { count: 20, seconds: 10 } });
  });
};
