import type { CampaignDefinition, DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { type Audit, createDraw, type Draw, getDrawParticipation } from '../../../src/contract/draw.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { alwaysTo, prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { sceneOf, type Subject } from './scene.ts';

const { getAudit, getDefinition, putCampaign } = operations;

/** What the promises of draws are played with. */
export const drawSceneOf = (subject: Subject) => {
  const scene = sceneOf(subject);
  const { caller, at, sessionOf } = scene;

  /** Adds a campaign, or says why it was not. */
  const add = (body: CampaignDefinition) => caller.call(testHooks.createTestCampaign, { body });

  /** A draw of its own, at noon, with the coupons that it gives out. */
  const createDrawing = async (changes: Partial<DrawDefinition> = {}): Promise<string> => {
    await at(0);
    for (const coupon of prizeCoupons) await add(coupon);
    const made = await add({ ...teaDraw, ...changes });
    if (!made.ok) throw new Error(`no draw: ${JSON.stringify(made.problem)}`);
    return made.value.id;
  };
  /** One that every draw of comes to the same. */
  const createSure = (prizeId: string | undefined, changes: Partial<DrawDefinition> = {}) =>
    createDrawing({ ...alwaysTo(prizeId), ...changes });

  const drawOn = async (id: string, token: string, key = newKey(), nonce = newKey().slice(0, 22).padEnd(22, 'A')) =>
    caller.call(
      createDraw,
      {
        params: { id },
        query: { lang: 'en' },
        body: { disclosureVersion: await caller.disclosureOf(id), clientNonce: nonce },
      },
      { token, key },
    );
  const drawn = async (id: string, token: string): Promise<Draw> => {
    const outcome = await drawOn(id, token);
    if (!outcome.ok) throw new Error(`no draw: ${outcome.problem.code}`);
    return outcome.value;
  };
  /** What a draw won; it has to have won. */
  const won = async (id: string, token: string) => {
    const draw = await drawn(id, token);
    if (draw.outcome !== 'prize') throw new Error('nothing was won');
    return draw.award;
  };
  const stands = (id: string, token?: string) =>
    caller.get(getDrawParticipation, { params: { id }, query: { lang: 'en' } }, token === undefined ? {} : { token });

  /** Changes a campaign as whoever runs it. */
  const put = async (id: string, changes: Partial<DrawDefinition>) => {
    const token = await caller.admin();
    const { definition, revision } = await caller.get(getDefinition, { params: { id } }, { token });
    if (definition.kind !== 'draw') throw new TypeError('no draw');
    return caller.call(
      putCampaign,
      { params: { id }, body: { ...definition, ...changes } },
      { token, headers: { 'If-Match': `"${revision}"` } },
    );
  };

  /** The whole audit, page by page. */
  const auditOf = async (id: string, limit = 100): Promise<Audit> => {
    const page = (cursor?: number) =>
      caller.get(getAudit, { params: { id }, query: { limit, ...(cursor === undefined ? {} : { cursor }) } });
    const first = await page();
    const draws = [...first.draws];
    for (let { nextCursor } = first; nextCursor !== undefined;) {
      const next = await page(Number(nextCursor));
      draws.push(...next.draws);
      nextCursor = next.nextCursor;
    }
    return { ...first, draws };
  };

  const somebody = (name = 'ming') => sessionOf(name);

  return { ...scene, add, createDrawing, createSure, drawOn, drawn, won, stands, put, auditOf, somebody };
};
