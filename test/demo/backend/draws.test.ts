import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { basePath, createBackend } from '../../../demo/backend/backend.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { createDraw, getDrawCampaign, getDrawParticipation } from '../../../src/contract/draw.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { alwaysTo, prizeCoupons, teaDraw, teaSeed } from '../../support/tea-draw.ts';
import { useTables } from './behind.ts';
import { createCaller, newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { newDraws } from './draw.ts';
import { type Home, pglite, postgres } from './engines.ts';
import { card, silentLog, testEnv, useBackend } from './fixture.ts';
import { holderOf, verdictOf } from './holder.ts';

const { eraseMe, fulfilAward, leaveContact, withdrawConsent } = operations;
const { blockPass, getAudit, getDefinition, getReport, listPasses, putCampaign, setCampaignStatus } = operations;
const [cup, cake, again, tin] = teaDraw.prizes;
const create = { 'If-None-Match': '*' };

describe('a draw that is kept', () => {
  const backend = useBackend(postgres);
  const tables = useTables(backend.home);

  const put = async (body: CampaignDefinition, headers: Readonly<Record<string, string>>) =>
    backend.call(putCampaign, { params: { id: body.id }, body }, { token: await backend.admin(), headers });
  const readDefinition = async (id: string) =>
    backend.get(getDefinition, { params: { id } }, { token: await backend.admin() });
  const change = async (id: string, changes: object) => {
    const { definition, revision } = await readDefinition(id);
    return verdictOf(await put({ ...definition, ...changes }, { 'If-Match': `"${revision}"` }));
  };
  const addCoupons = async () => {
    for (const coupon of prizeCoupons) await backend.get(testHooks.createTestCampaign, { body: coupon });
  };

  it('has its seed in one place alone, and nobody is answered it', async () => {
    const { id, draw } = await newDraws(backend);
    await draw(await backend.guest());
    const holding = (await tables.everything()).split('\n').filter((row) => row.includes(teaSeed));
    expect(holding).toEqual([expect.stringMatching(/^draw_states \(tea-draw,/)]);
    expect(JSON.stringify(await readDefinition(id))).not.toContain(teaSeed);
  });

  it('created again word for word is the same draw, though its seed came by chance: the first answer may have been lost', async () => {
    await addCoupons();
    const { seed: _seed, ...definition } = teaDraw;
    const made = await put(definition, create);
    const again = await put(definition, create);
    expect([made, again].map(verdictOf)).toEqual(['ok', 'ok']);
    expect(again).toMatchObject({ value: made.ok ? made.value : {} });
    expect(await backend.get(getDrawCampaign, { params: { id: 'tea-draw' } })).toMatchObject({
      commitment: made.ok && made.value.definition.kind === 'draw' && made.value.definition.commitment,
    });
  });

  it('that says a commitment of its own is none: a copy has another seed', async () => {
    await addCoupons();
    await put(teaDraw, create);
    const { definition } = await readDefinition('tea-draw');
    expect(verdictOf(await put({ ...definition, id: 'copy' }, create))).toBe('state_conflict');
  });

  it('takes its own seed again, and no other', async () => {
    const { id } = await newDraws(backend);
    expect(await change(id, { seed: teaSeed, summary: 'Spin' })).toBe('ok');
    expect(await change(id, { seed: 'ab'.repeat(32) })).toBe('state_conflict');
  });

  it('has what it gives out as long as it goes on', async () => {
    const { id } = await newDraws(backend);
    expect(await change('cake', { issuedBy: 'claim' })).toBe('state_conflict');
    expect(await change('cake', { endsAt: '2029-01-01T00:00:00Z' })).toBe('state_conflict');
    expect(await change('cake', { endsAt: '2031-01-01T00:00:00Z' })).toBe('ok');
    const [token, key] = [await backend.admin(), newKey()];
    await backend.get(setCampaignStatus, { params: { id }, body: { status: 'ended' } }, { token, key });
    expect(await change('cake', { issuedBy: 'claim' })).toBe('ok');
  });

  it('is not begun again once its seed could be read', async () => {
    await backend.setClock('2029-12-31T00:00:00Z');
    const { id } = await newDraws(backend);
    await backend.setClock('2030-01-01T00:00:00Z');
    expect(await change(id, { endsAt: '2031-01-01T00:00:00Z' })).toBe('state_conflict');
  });

  it('from a pool is shuffled anew by each change before anybody drew, and never after', async () => {
    const of = (total: number) => [{ ...cup, total, odds: undefined, fallback: undefined }];
    const { id } = await newDraws(backend, { mode: 'pool', tickets: 4, prizes: of(1), chances: { total: 9 } });
    expect(await change(id, { tickets: 3, prizes: of(3) })).toBe('ok');
    const token = await backend.guest();
    for (const n of [1, 2, 3]) {
      const body = { disclosureVersion: await backend.disclosureOf(id), clientNonce: newKey() };
      const drawn = await backend.get(createDraw, { params: { id }, body }, { token, key: newKey() });
      expect(drawn).toMatchObject({ n, outcome: 'prize', prizeId: 'twenty' });
    }
    expect(await change(id, { tickets: 5 })).toBe('state_conflict');
    expect(await change(id, { prizes: of(2) })).toBe('state_conflict');
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('is not drawn by a table that no draw was rolled by: such a one never counted', async () => {
    const { id } = await newDraws(backend);
    for (const odds of [1, 2, 3]) expect(await change(id, { prizes: [{ ...cup, odds }, cake] })).toBe('ok');
    const versions = await tables.rows('select version, from_seq from odds_tables where campaign_id = $1', [id]);
    expect(versions).toEqual([{ version: 1, from_seq: 1 }]);
  });

  it('whose winner turns out to be somebody who won the same leaves them both coupons: none is one too many', async () => {
    const { draw } = await newDraws(backend, { chances: { total: 1 }, ...alwaysTo('sweet') });
    const phone = '+8613805716027';
    const { token } = await backend.signIn(phone);
    const guest = await backend.guest();
    expect([await draw(token), await draw(guest)].map(verdictOf)).toEqual(['ok', 'ok']);
    await backend.setClock(new Date(Date.now() + 120_000).toISOString());
    await backend.signIn(phone, guest);
    const { items } = await backend.get(listPasses, { query: { state: 'available' } }, { token });
    expect(items.map(({ from }) => from.type)).toEqual(['award', 'award']);
    expect(verdictOf(await draw(token))).toBe('no_chances');
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('is of nobody whose card is blocked', async () => {
    const { id: cardCampaignId } = await backend.get(testHooks.createTestCampaign, { body: card() });
    const { token, pass } = await holderOf(backend, cardCampaignId);
    const { id, draw } = await newDraws(backend, { cardCampaignId, chances: { perDay: 9 }, ...alwaysTo('sweet') });
    expect(verdictOf(await draw(token))).toBe('ok');
    await backend.get(
      blockPass,
      { params: { id: pass.id }, body: { reason: 'lost' } },
      { token: await backend.admin(), key: newKey() },
    );
    expect(verdictOf(await draw(token))).toBe('not_eligible');
    const stands = await backend.get(getDrawParticipation, { params: { id } }, { token });
    expect(stands).toMatchObject({ state: 'ineligible', reason: 'not_eligible' });
  });

  it('has no draws after the last, however far an audit is asked for', async () => {
    const { id, draw } = await newDraws(backend);
    await draw(await backend.guest());
    await backend.setClock('2030-01-01T00:00:00Z');
    const after = (cursor: number) => backend.get(getAudit, { params: { id }, query: { cursor } });
    expect(await after(1)).toMatchObject({ draws: [], count: 1 });
    expect(await after(Number.MAX_SAFE_INTEGER)).toEqual(await after(1));
  });

  it('counts coupons that are won in the report of their campaign, by where their winner came from', async () => {
    const { inputNow } = await newDraws(backend, alwaysTo('sweet'));
    const { params, body } = inputNow();
    const source = { storeId: 'zhuli', channel: 'table-7' };
    await backend.get(
      createDraw,
      { params, body: { ...body, source } },
      { token: await backend.guest(), key: newKey() },
    );
    const { rows } = await backend.get(getReport, { params: { id: 'cake' } }, { token: await backend.admin() });
    expect(rows).toMatchObject([{ ...source, issued: 1 }]);
  });

  describe('held against its seed and its draws', () => {
    /** Somebody who won a coupon, a chance, with which they drew again, and a parcel. */
    const busy = async () => {
      const { id } = await newDraws(backend, { chances: { total: 3 }, ...alwaysTo('sweet') });
      const token = await backend.guest();
      const drawing = async () => {
        const body = { disclosureVersion: await backend.disclosureOf(id), clientNonce: newKey() };
        await backend.get(createDraw, { params: { id }, body }, { token, key: newKey() });
      };
      await drawing();
      await change(id, alwaysTo('again'));
      await drawing();
      await change(id, alwaysTo('tin'));
      await drawing();
      await drawing();
    };

    it('follows from them', async () => {
      await busy();
      expect(await differencesIn(backend.home())).toEqual([]);
    });

    it.each([
      ['how often anybody drew', 'update draw_states set drawn = 5', { field: 'drawn', kept: '5', told: '4' }],
      [
        'what was won of a prize',
        `update campaign_prizes set won = 7 where prize_id = 'sweet'`,
        { id: 'tea-draw sweet', field: 'won', kept: '7', told: '1' },
      ],
      ['a visitor’s count', 'update draw_chances set total = 2', { field: 'drawn', kept: '2', told: '3' }],
      [
        'what was granted',
        `update awards set chances_in = null, chances = null, kind = 'parcel', state = 'won', claim_by = now() where kind = 'chance'`,
        { field: 'granted', kept: '1', told: '0' },
      ],
      [
        'whose an award is',
        `update awards set visitor_id = null where kind = 'parcel' and draw_id in (select id from draws where seq = 4)`,
        { field: 'winner', kept: null },
      ],
      ['a coupon that was won', `update passes set award_id = 'another'`, { field: 'coupon of', kept: 'another' }],
      [
        'an award that is gone',
        `delete from awards where kind = 'coupon'`,
        { field: 'prize', kept: null, told: 'tea-draw sweet' },
      ],
      [
        'what was rolled',
        `alter table draws disable trigger draws_stay; update draws set rolled = 'tin' where seq = 2; alter table draws enable trigger draws_stay`,
        { id: 'tea-draw 2', field: 'drawn', kept: 'rolled tin, should be again' },
      ],
      [
        'the seed',
        `update draw_states set seed = repeat('ab', 32)`,
        { id: 'tea-draw', kept: 'the seed is not the one that was committed to' },
      ],
    ])('is told apart where somebody changed %s', async (_, tampering, difference) => {
      await busy();
      await tables.rows(tampering);
      expect(await differencesIn(backend.home())).toContainEqual(expect.objectContaining(difference));
    });

    it('is changed by no ordinary statement', async () => {
      await busy();
      await expect(tables.rows(`update draws set prize_id = 'tin'`)).rejects.toThrow('what was drawn stays drawn');
      await expect(tables.rows('delete from draws')).rejects.toThrow('what was drawn stays drawn');
    });
  });
});

describe('where a parcel goes', () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  const tables = useTables(backend.home);
  const fields = { name: '林晓', phone: '+8613805716027', address: '竹里 1 号' };

  /** Somebody whose parcel was sent, of which whoever sent it was answered everything. */
  const sent = async () => {
    const { draw } = await newDraws(backend, alwaysTo('tin'));
    const [token, admin] = [await backend.guest(), await backend.admin()];
    const drawn = await draw(token);
    const params = { id: drawn.ok && drawn.value.outcome === 'prize' ? drawn.value.award.id : '' };
    const consents = [{ formId: 'parcel-privacy', version: '1' }];
    await backend.get(leaveContact, { params, body: { fields, consents } }, { token, key: newKey() });
    const said = { params, body: { reason: 'SF 1001' } };
    const parcel = await backend.get(fulfilAward, said, { token: admin, key: newKey() });
    expect(parcel.contact).toEqual(fields);
    return token;
  };
  const isKept = async () => {
    const rows = await tables.everything();
    return Object.values(fields).filter((value) => rows.includes(value) || rows.includes(JSON.stringify(value)));
  };

  it('is known until its winner is erased, and then nowhere', async () => {
    const token = await sent();
    expect(await isKept()).toEqual(Object.values(fields));
    await backend.get(eraseMe, {}, { token });
    expect(await isKept()).toEqual([]);
    expect(await differencesIn(backend.home())).toEqual([]);
  });

  it('is known until its winner takes back that it may be, and then nowhere', async () => {
    const token = await sent();
    await backend.get(withdrawConsent, { params: { formId: 'parcel-privacy' } }, { token });
    expect(await isKept()).toEqual([]);
  });

  it('is in no log', () => {
    expect(log.some((line) => line.includes('/awards/{id}/contact'))).toBe(true);
    for (const value of Object.values(fields)) expect(log.filter((line) => line.includes(value))).toEqual([]);
  });
});

describe('files of draws', () => {
  let home: Home;
  beforeAll(async () => {
    home = await pglite.createHome();
  });
  afterAll(() => home.remove());

  const start = async (files: Readonly<Record<string, object>>, folder: string) => {
    const settings = readSettings({ ...testEnv, ...home.env });
    const campaigns = join(settings.data, folder);
    await mkdir(campaigns, { recursive: true });
    for (const [name, file] of Object.entries(files))
      await writeFile(join(campaigns, `${name}.json`), JSON.stringify(file));
    return createBackend({ ...settings, campaigns }, silentLog());
  };
  const chanceIn = (campaignId: string) => ({ ...again, chance: { campaignId, count: 1 } });

  it('name what they give out in whatever order they are read, and their moments may count from then', async () => {
    const [{ endsAt: _ends, ...spring }, { endsAt: _end, ...osmanthus }] = prizeCoupons;
    const { endsAt: _over, ...draw } = teaDraw;
    const backend = await start(
      {
        a: { ...draw, startsAt: 'PT0S', endsAt: 'P7D', prizes: [cup, cake, chanceIn('second')] },
        b: { ...draw, id: 'second', startsAt: 'PT0S', endsAt: 'P7D', prizes: [cake, tin, chanceIn('tea-draw')] },
        c: { ...spring, startsAt: 'PT0S', endsAt: 'P7D' },
        d: { ...osmanthus, startsAt: 'PT0S', endsAt: 'P8D' },
      },
      'whole',
    );
    const caller = createCaller((request) => backend.fetch(request), `http://shop.test${basePath}`);
    const body = { disclosureVersion: await caller.disclosureOf('second'), clientNonce: newKey() };
    const drawn = await caller.call(
      createDraw,
      { params: { id: 'second' }, body },
      { token: await caller.guest(), key: newKey() },
    );
    await backend.close();
    expect(verdictOf(drawn)).toBe('ok');
  });

  it('that name what is not there are refused with the place', async () => {
    await expect(start({ a: { ...teaDraw, id: 'lost', prizes: [chanceIn('nowhere'), tin] } }, 'lost')).rejects.toThrow(
      'the campaign lost: /prizes/0/chance/campaignId must be a draw',
    );
  });
});
