import { createHash } from 'node:crypto';

import { expect, it } from 'vitest';

import type { DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations } from '../../../src/contract/operations.ts';
import { auditMistakes } from '../../../src/rules/audit.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { teaCard } from '../../support/tea-card.ts';
import { alwaysTo, prizeCoupons, teaDraw, teaSeed } from '../../support/tea-draw.ts';
import { drawSceneOf } from './draw-scene.ts';
import { day, type Subject, verdictOf } from './scene.ts';

const { getAudit, getCampaign, getDefinition, getPass, listAwards, listDraws, listPasses, listWinners } = operations;
const { createClaim, listPoints, setCampaignStatus } = operations;

const year = 366 * day;

/** What is kept of draws: who may draw and how often, that the backend alone decides, and that anybody can check it afterwards. */
export const drawPromises = (subject: Subject): void => {
  const scene = drawSceneOf(subject);
  const { caller, at, later, createDrawing, createSure, drawOn, drawn, won, stands, put, auditOf, somebody } = scene;
  const { add, device, signIn } = scene;

  it('a commitment is told before anybody draws, and no seed before the end', async () => {
    const id = await createDrawing();
    const campaign = await caller.get(getCampaign, { params: { id } });
    const commitment = createHash('sha256').update(Buffer.from(teaSeed, 'hex')).digest('hex');
    expect(campaign).toMatchObject({ kind: 'draw', commitment, chances: { perDay: 2 } });
    const token = await somebody();
    const answers = [
      campaign,
      await drawn(id, token),
      await stands(id, token),
      await caller.get(getDefinition, { params: { id } }, { token: await caller.admin() }),
      await caller.get(listDraws, { params: { id } }, { token }),
      await caller.get(listWinners, { params: { id } }),
    ];
    expect(JSON.stringify(answers)).not.toContain(teaSeed);
    expect(verdictOf(await caller.call(getAudit, { params: { id } }))).toBe('state_conflict');
  });

  it('a draw without a seed of its own is given one', async () => {
    const { seed: _seed, ...unseeded } = teaDraw;
    await at(0);
    for (const coupon of prizeCoupons) await add(coupon);
    const made = await add(unseeded);
    expect(made.ok && made.value.kind === 'draw' && made.value.commitment).toMatch(/^[0-9a-f]{64}$/);
  });

  it('one draws as often as one has chances, and again tomorrow', async () => {
    const id = await createSure(undefined);
    const token = await somebody();
    expect(await stands(id, token)).toMatchObject({ state: 'open', chances: { left: 2 }, awards: [] });
    const first = await drawn(id, token);
    expect(first).toMatchObject({ outcome: 'none', seq: 1, n: 1 });
    expect(await drawn(id, token)).toMatchObject({ seq: 2, n: 2 });
    expect(await stands(id, token)).toMatchObject({
      state: 'taken',
      chances: { left: 0, nextAt: '2026-06-01T16:00:00.000Z' },
      nextChangeAt: '2026-06-01T16:00:00.000Z',
      lastDraw: { seq: 2 },
    });
    expect(verdictOf(await drawOn(id, token))).toBe('no_chances');
    expect(await drawn(id, await somebody('lan'))).toMatchObject({ seq: 3, n: 1 });
    await at(day / 2);
    expect(await stands(id, token)).toMatchObject({ state: 'open', chances: { left: 2 } });
    expect(await drawn(id, token)).toMatchObject({ seq: 4, n: 3 });
  });

  it('chances in all bound those of a day, and there are none where none are given', async () => {
    const id = await createSure(undefined, { chances: { perDay: 2, total: 3 } });
    const token = await somebody();
    await drawn(id, token);
    await drawn(id, token);
    await later(day);
    await drawn(id, token);
    expect((await stands(id, token)).chances).toEqual({ left: 0 });
    expect(verdictOf(await drawOn(id, token))).toBe('no_chances');
    expect((await add({ ...teaDraw, ...alwaysTo(undefined), id: 'only-granted', chances: {} })).ok).toBe(true);
    expect(await stands('only-granted', token)).toMatchObject({ state: 'taken', chances: { left: 0 } });
  });

  it('the same key draws once, whatever it came to', async () => {
    const id = await createDrawing();
    const token = await somebody();
    const key = newKey();
    const [first, second] = [
      await drawOn(id, token, key, 'A'.repeat(22)),
      await drawOn(id, token, key, 'A'.repeat(22)),
    ];
    expect(second).toMatchObject({ ok: true });
    expect(second.ok && second.value).toEqual(first.ok && first.value);
    expect(await caller.counts(id)).toMatchObject({ draws: 1 });
  });

  it.each<readonly [string, Partial<DrawDefinition>, string]>([
    ['before the start', { startsAt: '2026-06-02T00:00:00Z' }, 'not_started'],
    ['after the end', { endsAt: '2026-06-01T00:00:00Z' }, 'ended'],
    ['while it is paused', { status: 'paused' }, 'paused'],
    ['without being known well enough', { identity: 'phone' }, 'identity_required'],
  ])('nobody draws %s', async (_, changes, code) => {
    const id = await createDrawing(changes);
    expect(verdictOf(await drawOn(id, await somebody()))).toBe(code);
    expect(await caller.counts(id)).toMatchObject({ draws: 0 });
  });

  it('nobody draws on what was disclosed before', async () => {
    const id = await createSure(undefined);
    const token = await somebody();
    const stale = await caller.disclosureOf(id);
    expect(verdictOf(await put(id, { chances: { perDay: 3 } }))).toBe('ok');
    const outcome = await caller.call(
      operations.createDraw,
      { params: { id }, body: { disclosureVersion: stale, clientNonce: 'A'.repeat(22) } },
      { token, key: newKey() },
    );
    expect(verdictOf(outcome)).toBe('disclosure_changed');
    expect((await stands(id, token)).chances.left).toBe(3);
  });

  it('a coupon that is won is in the wallet with the draw, and is used like any other', async () => {
    const id = await createSure('sweet');
    const token = await somebody();
    const award = await won(id, token);
    expect(award).toMatchObject({
      kind: 'coupon',
      state: 'granted',
      name: 'Cake',
      note: 'One piece',
      prizeId: 'sweet',
    });
    const pass = await caller.get(getPass, { params: { id: award.passId ?? '' } }, { token });
    expect(pass).toMatchObject({
      ...{ kind: 'coupon', state: 'available', campaignId: 'cake', from: { type: 'award', id: award.id } },
      validUntil: '2026-06-07T16:00:00.000Z',
    });
    expect((await caller.get(listPasses, {}, { token })).items).toHaveLength(1);
    // Won twice is had twice: limits are of claims.
    await won(id, token);
    expect((await caller.get(listPasses, {}, { token })).items).toHaveLength(2);
    expect(await caller.counts(id)).toMatchObject({ draws: 2, awardsByPrize: { sweet: 2, twenty: 0 } });
    expect(await caller.counts('cake')).toMatchObject({ issued: 2 });
  });

  it('nobody claims what is only won, nor anything of a draw', async () => {
    const id = await createSure('sweet');
    const token = await somebody();
    const claim = async (campaignId: string) =>
      verdictOf(
        await caller.call(
          createClaim,
          { params: { id: campaignId }, body: { disclosureVersion: await caller.disclosureOf(campaignId) } },
          { token, key: newKey() },
        ),
      );
    expect(await claim('cake')).toBe('not_eligible');
    expect(await claim(id)).toBe('not_found');
    expect(await caller.counts('cake')).toMatchObject({ issued: 0 });
  });

  it('chances that are won are drawn after one’s own', async () => {
    const id = await createSure('again', { chances: { total: 1 } });
    const token = await somebody();
    expect(await won(id, token)).toMatchObject({ kind: 'chance', state: 'granted', chances: 1 });
    expect(await stands(id, token)).toMatchObject({ state: 'open', chances: { left: 1 } });
    await won(id, token);
    expect((await stands(id, token)).chances).toEqual({ left: 1 });
    expect((await caller.get(listWinners, { params: { id } })).items).toEqual([]);
  });

  it('points that are won are on the card, and who has none takes no part', async () => {
    await at(0);
    await add({ ...teaCard, id: 'club' });
    const prizes = [{ id: 'points', kind: 'points', name: '30', points: 30, odds: 1_000_000 }] as const;
    const id = await createDrawing({ cardCampaignId: 'club', prizes: [...prizes, { ...teaDraw.prizes[1], odds: 0 }] });
    const token = await somebody();
    expect(await stands(id, token)).toMatchObject({ state: 'ineligible', reason: 'not_eligible' });
    expect(verdictOf(await drawOn(id, token))).toBe('not_eligible');
    const body = { disclosureVersion: await caller.disclosureOf('club') };
    const card = await caller.get(createClaim, { params: { id: 'club' }, body }, { token, key: newKey() });
    expect(await won(id, token)).toMatchObject({ kind: 'points', points: 30, state: 'granted' });
    const shown = await caller.get(getPass, { params: { id: card.id } }, { token });
    expect(shown).toMatchObject({ points: { balance: 30, earned: 30 } });
    const { items } = await caller.get(listPoints, { params: { id: card.id } }, { token });
    expect(items).toMatchObject([{ kind: 'won', delta: 30, balance: 30, reason: '30' }]);
  });

  it('once a prize is out its fallback is given, and once that is out nothing', async () => {
    const [twenty, sweet] = teaDraw.prizes;
    const id = await createDrawing({
      chances: { total: 3 },
      prizes: [
        { ...twenty, odds: 1_000_000, total: 1 },
        { ...sweet, odds: 0, total: 1 },
      ],
    });
    const token = await somebody();
    const all = [await drawn(id, token), await drawn(id, token), await drawn(id, token)];
    expect(all.map((one) => (one.outcome === 'prize' ? one.prizeId : undefined))).toEqual([
      'twenty',
      'sweet',
      undefined,
    ]);
    expect(all.map(({ proof }) => proof.rolled)).toEqual(['twenty', 'twenty', 'twenty']);
  });

  it('a pool gives out every prize that is in it, and is then sold out', async () => {
    const [twenty, sweet] = teaDraw.prizes;
    const { odds: _odds, fallback: _fallback, ...first } = twenty;
    const { odds: _other, ...second } = sweet;
    const id = await createDrawing({
      mode: 'pool',
      tickets: 6,
      chances: { total: 9 },
      prizes: [
        { ...first, total: 1 },
        { ...second, total: 3 },
      ],
    });
    const token = await somebody();
    for (let count = 0; count < 6; count++) await drawn(id, token);
    expect(await caller.counts(id)).toMatchObject({ draws: 6, awardsByPrize: { twenty: 1, sweet: 3 } });
    expect(await stands(id, token)).toMatchObject({ state: 'sold-out', stockRemaining: 0 });
    expect(verdictOf(await drawOn(id, token))).toBe('sold_out');
    await at(year);
    expect(auditMistakes(await auditOf(id, 4))).toEqual([]);
  });

  it('after the end anybody can work out every draw anew, also across a change of odds', async () => {
    const id = await createDrawing({ chances: { total: 12 } });
    for (const name of ['ming', 'lan']) for (let n = 0; n < 6; n++) await drawn(id, await somebody(name));
    const prizes = teaDraw.prizes.map((prize) => ({ ...prize, odds: prize.odds / 2 }));
    expect(verdictOf(await put(id, { prizes }))).toBe('ok');
    for (let n = 0; n < 3; n++) await drawn(id, await somebody());
    await at(year);
    const audit = await auditOf(id, 4);
    expect(audit).toMatchObject({ seed: teaSeed, count: 15, mode: 'odds' });
    expect(audit.tables.map(({ oddsVersion, fromSeq }) => [oddsVersion, fromSeq])).toEqual([
      [1, 1],
      [2, 13],
    ]);
    expect(auditMistakes(audit)).toEqual([]);
    // Over is over: the seed is out.
    expect(verdictOf(await put(id, { endsAt: '2029-01-01T00:00:00Z' }))).toBe('state_conflict');
  });

  it('what was drawn from stays what it is', async () => {
    const id = await createDrawing({ chances: { total: 3 }, ...alwaysTo('twenty') });
    const [twenty, ...others] = alwaysTo('twenty').prizes;
    if (!twenty) throw new Error('no prizes');
    const token = await somebody();
    await drawn(id, token);
    await drawn(id, token);
    expect(verdictOf(await put(id, { seed: 'ab'.repeat(32) }))).toBe('state_conflict');
    expect(verdictOf(await put(id, { commitment: 'ab'.repeat(32) }))).toBe('state_conflict');
    expect(verdictOf(await put(id, { prizes: [{ ...twenty, id: 'other' }, ...others] }))).toBe('state_conflict');
    expect(verdictOf(await put(id, { prizes: [{ ...twenty, total: 1 }, ...others] }))).toBe('state_conflict');
    expect(verdictOf(await put(id, { prizes: [{ ...twenty, total: 2, name: '¥20!' }, ...others] }))).toBe('ok');
    expect(await drawn(id, token)).toMatchObject({ prizeId: 'sweet', proof: { rolled: 'twenty', oddsVersion: 2 } });
  });

  it('a draw names campaigns that are there and outlast it', async () => {
    await at(0);
    const made = async (changes: Partial<DrawDefinition>) => {
      const outcome = await add({ ...teaDraw, id: newKey(), ...changes });
      return outcome.ok ? 'ok' : outcome.problem.errors?.map(({ path }) => path);
    };
    const [, sweet, again, tin] = teaDraw.prizes;
    expect(await made({ prizes: [sweet, tin] })).toEqual(['/prizes/0/couponCampaignId']);
    for (const coupon of prizeCoupons) await add(coupon);
    await add({ ...prizeCoupons[1], id: 'short', endsAt: '2026-07-01T00:00:00Z' });
    expect(await made({ prizes: [{ ...sweet, couponCampaignId: 'short' }, tin] })).toEqual([
      '/prizes/0/couponCampaignId',
    ]);
    expect(await made({ prizes: [again, tin], cardCampaignId: 'cake' })).toEqual([
      '/prizes/0/chance/campaignId',
      '/cardCampaignId',
    ]);
    expect(await made({ prizes: [sweet, tin] })).toBe('ok');
  });

  it('winners are told masked, newest first', async () => {
    const id = await createSure('sweet', { chances: { total: 1 } });
    await won(id, (await device()).token);
    await won(id, (await signIn('+8613805716027')).token);
    const { items } = await caller.get(listWinners, { params: { id }, query: { lang: 'en' } });
    expect(items).toMatchObject([
      { holder: '138****6027', prizeId: 'sweet', name: 'Cake' },
      { prizeId: 'sweet', name: 'Cake' },
    ]);
    expect(items[1]).not.toHaveProperty('holder');
    expect(JSON.stringify(items)).not.toContain('13805716027');
  });

  it('a guest’s draws, prizes and chances are whose they turn out to be', async () => {
    const id = await createSure('again', { chances: { total: 2 } });
    const phone = '+8613805716027';
    const known = await signIn(phone);
    await won(id, known.token);
    const guest = await device();
    await won(id, guest.token);
    const { token } = await signIn(phone, guest.token);
    expect(await stands(id, token)).toMatchObject({ chances: { left: 2 }, lastDraw: { seq: 2 } });
    expect((await caller.get(listDraws, { params: { id } }, { token })).items.map(({ seq }) => seq)).toEqual([2, 1]);
    expect((await caller.get(listAwards, { query: { campaignId: id } }, { token })).items).toHaveLength(2);
    expect(await drawn(id, token)).toMatchObject({ seq: 3, n: 3 });
    await at(year);
    expect(auditMistakes(await auditOf(id))).toEqual([]);
  });

  it('who was erased has no chance left, and what they drew can still be checked', async () => {
    const id = await createSure('sweet');
    const deviceKey = newKey().padEnd(43, 'A').slice(0, 43);
    const { token } = await device(deviceKey);
    const { passId = '' } = await won(id, token);
    await caller.get(operations.eraseMe, {}, { token });
    const again = await device(deviceKey);
    expect(verdictOf(await drawOn(id, again.token))).toBe('no_chances');
    expect((await caller.get(listAwards, {}, { token: again.token })).items).toEqual([]);
    expect(verdictOf(await caller.call(getPass, { params: { id: passId } }, { token: again.token }))).toBe('not_found');
    expect((await caller.get(listWinners, { params: { id } })).items).toHaveLength(1);
    await at(year);
    expect(auditMistakes(await auditOf(id))).toEqual([]);
  });

  it('one sees one’s own draws, and nobody else’s', async () => {
    const id = await createSure('sweet');
    await won(id, await somebody());
    const other = await somebody('lan');
    expect((await caller.get(listDraws, { params: { id } }, { token: other })).items).toEqual([]);
    expect((await caller.get(listAwards, {}, { token: other })).items).toEqual([]);
    expect(await stands(id, other)).not.toHaveProperty('lastDraw');
  });

  it('a draw that is ended by hand can be checked at once', async () => {
    const id = await createDrawing();
    await drawn(id, await somebody());
    const [token, key] = [await caller.admin(), newKey()];
    await caller.get(setCampaignStatus, { params: { id }, body: { status: 'ended' } }, { token, key });
    expect(auditMistakes(await auditOf(id))).toEqual([]);
  });
};
