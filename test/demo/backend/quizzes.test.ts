import { describe, expect, it } from 'vitest';

import { type Answer, createAnswer, createAttempt, getPastLevel, takeHint } from '../../../src/contract/attempt.ts';
import type { CampaignDefinition, QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { getQuizParticipation } from '../../../src/contract/quiz.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { rightAnswers, teaChain, teaDaily, teaQuestions } from '../../support/tea-quiz.ts';
import { useTables } from './behind.ts';
import { newDeviceKey, newKey } from './caller.ts';
import { differencesIn } from './differences.ts';
import { postgres } from './engines.ts';
import { useBackend } from './fixture.ts';
import { newQuiz } from './quiz.ts';

const { eraseMe, forfeitAward, getDefinition, getMe, leaveContact, listAwards, listDraws } = operations;
const { listParcels, listWinners, putCampaign, setCampaignStatus, withdrawConsent } = operations;

const noon = '2026-06-01T04:00:00Z';
const phone = '+8613805716027';
const [, cake] = prizeCoupons;
const oneLevel = teaQuestions.text;

/** A chain of one level: whoever answers it comes through. */
const short = {
  ...teaChain,
  fields: teaDraw.fields,
  consentForms: teaDraw.consentForms,
  questions: [oneLevel],
} as const satisfies QuizDefinition;

describe('a quiz', { timeout: 60_000 }, () => {
  const backend = useBackend(postgres);
  const tables = useTables(backend.home);

  const begin = async (definition: QuizDefinition = short) => {
    await backend.setClock(noon);
    return newQuiz(backend, definition);
  };
  type Input = Awaited<ReturnType<typeof begin>>;
  const open = async ({ params }: Input, token: string) => {
    const body = { disclosureVersion: await backend.disclosureOf(params.id) };
    return backend.get(createAttempt, { params, body }, { token, key: newKey() });
  };
  const answer = (id: string, token: string, body: Answer) =>
    backend.get(createAnswer, { params: { id }, body }, { token, key: newKey() });
  const clear = async (input: Input, token: string) => answer((await open(input, token)).id, token, rightAnswers.text);
  const stands = ({ params }: Input, token: string) => backend.get(getQuizParticipation, { params }, { token });
  const change = async (
    { params }: Input,
    changed: (definition: QuizDefinition) => CampaignDefinition,
  ): Promise<string> => {
    const token = await backend.admin();
    const { definition, revision } = await backend.get(getDefinition, { params }, { token });
    if (definition.kind !== 'quiz') throw new TypeError('no quiz');
    const headers = { 'If-Match': `"${revision}"` };
    return verdictOf(await backend.call(putCampaign, { params, body: changed(definition) }, { token, headers }));
  };
  const addsUp = async () => {
    expect(await differencesIn(backend.home())).toEqual([]);
  };

  it('stays what it is once a level was opened, and may be put right', async () => {
    const input = await begin();
    const other = { ...oneLevel, id: 'another', picture: undefined };
    expect(await change(input, (definition) => ({ ...definition, questions: [other] }))).toBe('ok');
    expect(await change(input, () => ({ ...short, questions: [{ ...oneLevel, picture: undefined }] }))).toBe('ok');
    await open(input, await backend.guest());
    for (const broken of [
      (definition: QuizDefinition) => ({ ...definition, questions: [other] }),
      (definition: QuizDefinition) => ({ ...definition, questions: [...definition.questions, other] }),
      (definition: QuizDefinition) => ({ ...definition, survivorPrizeId: undefined }),
    ])
      expect(await change(input, broken)).toBe('state_conflict');
    // An answer may be put right, and counts at once.
    const mended = { ...oneLevel, picture: undefined, accepts: ['a pot of it'] };
    expect(await change(input, (definition) => ({ ...definition, questions: [mended] }))).toBe('ok');
    const token = await backend.guest();
    expect((await answer((await open(input, token)).id, token, { text: 'A pot of it' })).correct).toBe(true);
    await addsUp();
  });

  it('has no fewer of a prize than were won', async () => {
    const input = await begin({ ...short, correctPrizeId: 'sweet', prizes: [...short.prizes, ...teaDaily.prizes] });
    await clear(input, await backend.guest());
    await clear(input, await backend.guest());
    const withCakes = (total: number) => (definition: QuizDefinition) => ({
      ...definition,
      prizes: definition.prizes.map((prize) => (prize.id === 'sweet' ? { ...prize, total } : prize)),
    });
    expect(await change(input, withCakes(1))).toBe('state_conflict');
    expect(await change(input, withCakes(2))).toBe('ok');
    expect((await clear(input, await backend.guest())).awards.map(({ prizeId }) => prizeId)).toEqual(['chance']);
    await addsUp();
  });

  it('gives out what there is, and nobody makes another thing of that as long as it goes on', async () => {
    const tart = { id: 'tart', kind: 'coupon', name: 'Tart', couponCampaignId: 'tart' } as const;
    await backend.get(testHooks.createTestCampaign, { body: { ...cake, id: 'tart', endsAt: '2030-01-01T00:00:00Z' } });
    const input = await begin({ ...short, correctPrizeId: 'tart', prizes: [...short.prizes, tart] });
    const token = await backend.admin();
    const params = { id: 'tart' };
    const { definition, revision } = await backend.get(getDefinition, { params }, { token });
    const body = { ...definition, endsAt: '2026-07-01T00:00:00Z' };
    const headers = { 'If-Match': `"${revision}"` };
    expect(await backend.refusal(putCampaign, { params, body }, { token, headers })).toMatchObject({
      code: 'state_conflict',
      detail: `The campaign ${input.params.id} could not go on with it.`,
    });
    const prizes = [{ id: 'no-cake', kind: 'coupon', name: 'Cake', couponCampaignId: 'no-cake' }] as const;
    const named = { ...teaDaily, id: 'other', prizes: [...prizes], correctPrizeId: 'no-cake', questions: [] };
    const question = { ...oneLevel, picture: undefined, day: '2026-06-01' };
    expect(
      await backend.refusal(testHooks.createTestCampaign, { body: { ...named, questions: [question] } }),
    ).toMatchObject({ code: 'invalid_request', errors: [{ path: '/prizes/0/couponCampaignId' }] });
  });

  it('tells its winners, masked, and sends its parcels as a draw does', async () => {
    const input = await begin();
    const { token } = await backend.signIn(phone);
    const { awards } = await clear(input, token);
    const [tin] = awards;
    const { params } = input;
    const winners = await backend.get(listWinners, { params });
    expect(winners.items).toMatchObject([{ prizeId: 'tin', holder: '138****6027' }]);
    expect(winners.items).toHaveLength(1);

    const fields = { name: '林晓', phone, address: '竹里 1 号' };
    const left = { fields, consents: [{ formId: 'parcel-privacy', version: '1' }] };
    const named = { params: { id: tin?.id ?? '' } };
    expect(
      await backend.refusal(leaveContact, { ...named, body: { fields: {} } }, { token, key: newKey() }),
    ).toMatchObject({ code: 'invalid_request' });
    await backend.get(leaveContact, { ...named, body: left }, { token, key: newKey() });
    const admin = await backend.admin();
    const parcels = await backend.get(listParcels, { params, query: { state: 'claimed' } }, { token: admin });
    expect(parcels.items).toMatchObject([{ id: tin?.id, contact: { address: '竹里 1 号' }, holder: '138****6027' }]);
    const { held } = await backend.get(getMe, {}, { token });
    expect(held).toMatchObject([{ awardId: tin?.id, campaignId: params.id }]);

    // Whoever takes back what the parcel needs has none.
    await backend.get(withdrawConsent, { params: { formId: 'parcel-privacy' } }, { token });
    const { items } = await backend.get(listAwards, {}, { token });
    expect(items.map(({ kind, state }) => [kind, state])).toEqual([
      ['chance', 'granted'],
      ['parcel', 'forfeited'],
    ]);
    expect(
      await backend.refusal(forfeitAward, { ...named, body: { reason: 'gone' } }, { token: admin, key: newKey() }),
    ).toMatchObject({ code: 'state_conflict' });
    await addsUp();
  });

  it('gives a chance that is drawn on', async () => {
    await backend.setClock(noon);
    const input = await begin();
    const token = await backend.guest();
    await clear(input, token);
    const params = { id: teaDraw.id };
    const disclosureVersion = await backend.disclosureOf(teaDraw.id);
    const draw = () =>
      backend.call(
        operations.createDraw,
        { params, body: { disclosureVersion, clientNonce: newKey() } },
        { token, key: newKey() },
      );
    // Two a day are the draw's own.
    for (let count = 0; count < 3; count++) expect(verdictOf(await draw())).toBe('ok');
    expect((await backend.get(listDraws, { params }, { token })).items).toHaveLength(3);
    await addsUp();
  });

  it('of two attempts at one level keeps that of who they turned out to be, and all that both won', async () => {
    const input = await begin();
    const { token: known } = await backend.signIn(phone);
    const theirs = await open(input, known);
    const guest = await backend.guest();
    const { awards } = await clear(input, guest);
    // No second code is sent to a phone at once; by then their time is over.
    await backend.setClock('2026-06-01T04:02:00Z');
    const { token } = await backend.signIn(phone, guest);
    expect(await stands(input, token)).toMatchObject({
      attempt: { id: theirs.id, state: 'failed' },
      awards: awards.toReversed(),
    });
    expect(await backend.counts(input.params.id)).toMatchObject({ attempts: 2, awardsByPrize: { tin: 1, chance: 1 } });
    await addsUp();
  });

  it('forgets whose an attempt was when they are erased, and counts on', async () => {
    const input = await begin();
    const guest = await backend.get(operations.createSession, {
      body: { grant: 'guest', deviceKey: newDeviceKey() },
    });
    await clear(input, guest.token);
    await backend.get(eraseMe, {}, { token: guest.token });
    expect(await tables.everything()).not.toContain(guest.visitorId);
    const token = await backend.admin();
    await backend.get(setCampaignStatus, { params: input.params, body: { status: 'ended' } }, { token, key: newKey() });
    const past = await backend.get(getPastLevel, { params: { ...input.params, level: '1' } });
    expect(past).toMatchObject({ opened: 1, cleared: 1 });
    await addsUp();
  });

  it('wins a prize’s fallback where the prize is out', async () => {
    const prizes = [
      { id: 'sweet', kind: 'coupon', name: 'Cake', couponCampaignId: 'cake', total: 1, fallback: 'chance' },
      ...short.prizes,
    ] as const;
    const input = await begin({ ...short, prizes: [...prizes], correctPrizeId: 'sweet' });
    await clear(input, await backend.guest());
    const { awards } = await clear(input, await backend.guest());
    // Once in the place of a cake, and once for having come through.
    expect(awards.map(({ prizeId }) => prizeId)).toEqual(['chance', 'chance']);
    await addsUp();
  });

  it('is told where it does not add up', async () => {
    const input = await begin();
    const token = await backend.guest();
    const { attempt, awards } = await clear(input, token);
    await tables.rows(`update attempts set state = 'open', hinted_at = null, question_id = 'ghost'`);
    await tables.rows(`update campaign_prizes set won = 0 where prize_id = 'tin'`);
    const differences = await differencesIn(backend.home());
    expect(differences).toContainEqual({ id: attempt.id, field: 'question', kept: 'ghost', told: null });
    expect(differences).toContainEqual({ id: `${input.params.id} tin`, field: 'won', kept: '0', told: '1' });
    expect(differences).toContainEqual(expect.objectContaining({ id: awards[0]?.id, field: 'prize', told: null }));
    await tables.rows(`update awards set won_for = 'chance', prize_id = 'tin' where won_for = 'chance'`);
    expect(await differencesIn(backend.home())).toContainEqual(
      expect.objectContaining({ id: awards[1]?.id, field: 'prize', kept: 'tin', told: 'chance' }),
    );
  });

  it('keeps no attempt that could not be: a try that is not there, a hint that nobody took', async () => {
    const input = await begin();
    const token = await backend.guest();
    const { id } = await open(input, token);
    await backend.get(takeHint, { params: { id }, body: {} }, { token, key: newKey() });
    for (const impossible of [
      'tries_left = -1',
      'tries_left = 0',
      `state = 'failed'`,
      'hints_taken = 0',
      'hinted_at = null',
    ])
      await expect(tables.rows(`update attempts set ${impossible}`), impossible).rejects.toThrow('violates check');
  });
});
