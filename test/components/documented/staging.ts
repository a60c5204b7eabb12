import { LitElement } from 'lit';

import { clientFor } from '../../../src/client/registry.ts';
import { getCampaign } from '../../../src/contract/campaign.ts';
import { cardCampaign } from '../../../src/contract/card.ts';
import { getDrawCampaign } from '../../../src/contract/draw.ts';
import { getQuizCampaign } from '../../../src/contract/quiz.ts';
import { noon } from '../../support/tea-card.ts';
import { teaCheckIn } from '../../support/tea-check-in.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { alwaysTo, prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { teaChain, teaDaily, teaPictures } from '../../support/tea-quiz.ts';
import { takeCoupon } from '../coupon-stage.ts';
import { drawOnce } from '../draw-shop.ts';
import { enrol, ok, signIn, teaClub } from '../member.ts';
import { open } from '../quiz-shop.ts';
import { clearStage, mount, openShop, type StageOptions, until } from '../stage.ts';
import type { Around, Scenarios, Staged, State } from './scenario.ts';

const around = async ({ campaign, coupon, draw, quiz, checkIn, visitor }: State): Promise<Around> => {
  let time = noon;
  const now = () => time;
  const shop = openShop({
    campaign: { ...teaClub, ...campaign },
    others: [
      { ...teaCoupon, ...coupon },
      ...prizeCoupons,
      { ...teaDraw, ...alwaysTo('sweet'), ...draw },
      { ...teaDaily, ...quiz },
      teaChain,
      { ...teaCheckIn, ...checkIn },
    ],
    pictures: teaPictures,
    now,
  });
  const { endpoint } = shop.connect();
  const client = clientFor(endpoint, { fetch: shop.line.fetch, storage: 'memory' });
  if (visitor === 'known') await signIn(shop, client);
  const member = visitor === 'member' ? await enrol(shop, client) : undefined;
  const terms = await client.call(getCampaign, { params: { id: 'tea-card' }, query: { lang: 'zh-CN' } });
  return {
    shop,
    client,
    member,
    terms: cardCampaign.parse(ok(terms)),
    pass: await member?.pass(),
    held: visitor === 'holder' ? await takeCoupon(client) : undefined,
    drawTerms: ok(await client.call(getDrawCampaign, { params: { id: 'tea-draw' }, query: { lang: 'zh-CN' } })),
    quizTerms: ok(await client.call(getQuizCampaign, { params: { id: 'tea-daily' }, query: { lang: 'zh-CN' } })),
    asked: visitor === 'guesser' ? await open(client, 'tea-daily') : undefined,
    drawn: visitor === 'drawer' ? await drawOnce(client) : undefined,
    now,
    wait: (ms) => (time += ms),
    heard: [],
  };
};

/** The class of an element of the kit. */
export const classOf = (tag: string): typeof LitElement => {
  const found = customElements.get(tag);
  if (!(found?.prototype instanceof LitElement)) throw new Error(`<${tag}> is not defined`);
  return found as typeof LitElement;
};

/** Makes one of them. */
export const make = (tag: string): LitElement => new (classOf(tag))();

/** Brings an element into one of its states; `content` goes into its tag beside what the state puts there. */
export const stage = async (
  { tag, states }: Scenarios,
  name: string,
  { content = [], ...options }: StageOptions & { readonly content?: readonly Node[] } = {},
): Promise<Staged> => {
  const state = states[name];
  if (!state) throw new Error(`<${tag}> has no state ${name}`);
  const given = await around(state);
  await state.before?.(given);
  const element = Object.assign(make(tag), state.tell?.(given));
  element.append(...(state.content?.(given) ?? []), ...content);
  mount(element, options);
  await element.updateComplete;
  const staged = { ...given, element };
  await state.act?.(staged);
  await until(() => state.until?.(staged));
  await element.updateComplete;
  return staged;
};

/** Looks for the first state in which something is found, and answers it. */
export const inAnyState = async <T>(
  scenarios: Scenarios,
  look: (element: LitElement) => T | undefined,
  content?: () => Element[],
): Promise<T | undefined> => {
  for (const state of Object.keys(scenarios.states)) {
    clearStage();
    const { element } = await stage(scenarios, state, { content: content?.() ?? [] });
    const found = look(element);
    if (found !== undefined) return found;
  }
  return undefined;
};
