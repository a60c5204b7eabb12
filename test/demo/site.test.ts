import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';
import { languages, readChoices, themes } from '../../demo/page/choices.ts';
import { fill } from '../../demo/page/fill.ts';
import { site } from '../../demo/site.ts';
import type { FindCampaign } from '../../demo/store/shown.ts';
import { winning } from '../../demo/winning.ts';
import type { CardDefinition, CouponDefinition } from '../../src/contract/campaign-definition.ts';
import { localize } from '../../src/rules/localize.ts';
import { standing } from '../../src/rules/standing.ts';
import { templates } from './templates.ts';

const root = new URL('../../', import.meta.url);
const definitions = await readCampaignFiles(new URL('demo/campaigns', root).pathname);
const now = Date.parse('2026-11-26T08:00:00Z');

const find: FindCampaign = (id, lang) => {
  const definition = definitions.find((one) => one.id === id);
  const { state } = definition
    ? standing(definition, { now, identity: 'guest', issued: 0, holds: false })
    : { state: 'open' as const };
  return Promise.resolve(definition && { campaign: localize(definition, 'v1', lang), state, now });
};
const unreachable: FindCampaign = () => Promise.reject(new Error('gone'));

/** What a visitor gets at an address, and under which status. */
const visit = async (
  address: string,
  { search, found = find, hasWechat = false }: { search: string; found?: FindCampaign; hasWechat?: boolean },
) => {
  const [, path = '', campaign] = /^(\/c\/)(.+)$/.exec(address) ?? [];
  const choices = { ...readChoices(search), ...(campaign === undefined ? {} : { campaign }) };
  const answer = await site.get(path ? '/c/:campaign' : address)?.(
    { choices, origin: 'https://shop.example', path: address, search, hasWechat },
    found,
  );
  if (!answer || 'elsewhere' in answer) return { elsewhere: answer?.elsewhere, html: '', status: 302 };
  return { elsewhere: undefined, html: fill(await templates(answer.page), answer.view), status: answer.status ?? 200 };
};

const addresses = [
  ...[...site.keys()].filter((path) => !path.includes(':')),
  ...definitions.map(({ id }) => `/c/${id}`),
  '/c/nope',
];
const looks = languages.flatMap((lang) =>
  themes.map((theme) => ({ lang, theme, search: `?lang=${lang}&theme=${theme}` })),
);

describe('the site, as a visitor gets it', () => {
  it.each(addresses.flatMap((address) => looks.map((look) => ({ address, ...look }))))(
    '$address$search says all that it should, in its language and look',
    async ({ address, lang, theme, search }) => {
      const { html, status } = await visit(address, { search });
      // Work is done on plain paper.
      const worn = address === '/counter/' && theme === 'festive' ? 'light' : theme;
      expect(status).toBe(address === '/c/nope' ? 404 : 200);
      expect(html).toContain(`<html lang="${lang}" data-lk-theme="${worn}">`);
      expect(html).not.toMatch(/\{\{|\{%|<!-- |undefined|\[object/);
      expect(html).not.toMatch(/<(h1|h2|h3|title|a|b|dt|dd)\b[^>]*>\s*<\/\1>/);
      expect(html.match(/<h1\b/g)).toHaveLength(1);
    },
  );

  it('shows the store that the visitor came for before the others', async () => {
    for (const address of ['/', '/c/tea-card']) {
      const { html } = await visit(address, { search: '?store=xiqiao' });
      expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)).toEqual(['溪桥店', '竹里店']);
    }
  });

  it('offers what WeChat must say who takes it, first and only where it can', async () => {
    const offered = async (hasWechat: boolean) => {
      const { html } = await visit('/coupons', { search: '', hasWechat });
      return [...html.matchAll(/<lk-coupon campaign="([^"]+)"/g)].map(([, id]) => id);
    };
    const others = await offered(false);
    expect(others).not.toContain('wechat-welcome');
    expect(await offered(true)).toEqual(['wechat-welcome', ...others]);
  });

  it('sends links from before to where the campaign is now, and keeps what else they say', async () => {
    const { elsewhere } = await visit('/', { search: '?campaign=tea-club&store=xiqiao&channel=poster&lang=en' });
    expect(elsewhere).toBe('/c/tea-club?store=xiqiao&channel=poster&lang=en');
  });

  it('never sends anybody to another site', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ minLength: 1 }), async (campaign) => {
        const { elsewhere } = await visit('/', { search: `?${new URLSearchParams({ campaign }).toString()}` });
        const target = new URL(elsewhere ?? '', 'https://shop.example');
        expect(target.origin).toBe('https://shop.example');
      }),
    );
  });

  it('repeats nothing of an address as markup, whatever it asks for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (id, store) => {
        const search = `?${new URLSearchParams({ store }).toString()}`;
        const plain = await visit('/c/nope', { search: '?store=x' });
        const { html, status } = await visit(`/c/${id || 'x'}!`, { search });
        expect(status).toBe(404);
        const tags = (page: string) => page.match(/<\/?[a-z][^\s>]*/g);
        expect(tags(html)).toEqual(tags(plain.html));
      }),
    );
  });

  it('comes even while nobody can tell what its campaigns are', async () => {
    const home = await visit('/', { search: '', found: unreachable });
    expect(home.status).toBe(200);
    expect(home.html).toContain('今日茶单');
    expect(home.html).toContain('<lk-member-card campaign="tea-card"');
    const campaign = await visit('/c/tea-card', { search: '?store=xiqiao', found: unreachable });
    expect(campaign.status).toBe(503);
    expect(campaign.html).toContain('href="/c/tea-card?store=xiqiao"');
  });
});

describe('what a campaign’s page says of it', () => {
  const shown = async (changes: Partial<CardDefinition>) => {
    const found: FindCampaign = async (id, lang) => {
      const campaign = definitions.find((one) => one.id === id);
      const known = await find(id, lang);
      return known && campaign?.kind === 'card' && id === 'tea-card'
        ? { ...known, campaign: localize({ ...campaign, ...changes }, 'v1', lang) }
        : known;
    };
    return (await visit('/c/tea-card', { search: '', found })).html;
  };

  it('is text, whatever was written into it', async () => {
    const hostile = '"><script>alert(1)</script><b title=\'{{ say.shop }}';
    const html = await shown({
      title: hostile,
      summary: hostile,
      organiser: { name: hostile, contact: hostile },
      brand: { name: hostile, line: hostile },
      benefits: [{ title: hostile, text: hostile, value: hostile }],
    });
    expect(html).not.toContain('<script>');
    expect(html.split('&lt;script&gt;alert(1)&lt;/script&gt;').length).toBeGreaterThan(8);
    expect(html.split('{{ say.shop }}').length).toBeGreaterThan(8);
  });

  it('is short where it has little to say', async () => {
    const html = await shown({ stores: [], benefits: [], levels: [{ id: 'one', name: 'One', threshold: 0 }] });
    expect(html).not.toMatch(/id="stores"|class="paper benefits"|until-menu|hero-store/);
  });

  it('is what it is passed on with, in its own words where it has them', async () => {
    expect(await shown({ share: { title: 'Come <in>', text: 'Tea', imageUrl: '/art/tea.png', url: '/x' } })).toMatch(
      /og:title" content="Come &lt;in&gt;" \/>\s*<meta property="og:description" content="Tea" \/>\s*<meta property="og:image" content="https:\/\/shop\.example\/art\/tea\.png"/,
    );
    const { html } = await visit('/c/won-cold-brew', { search: '' });
    expect(html).toContain('og:title" content="冷泡茶兑换券 · 山间茶铺"');
    expect(html).toContain('og:description" content="兑换券 兑冷泡茶一瓶 · 不用消费"');
    expect(html).toContain('og:image" content="https://shop.example/art/share.png"');
  });

  it('is shown with its picture, where it has one', async () => {
    expect(await shown({ imageUrl: 'https://pictures.example/tea.jpg' })).toContain(
      '<img src="https://pictures.example/tea.jpg" alt=""',
    );
  });
});

/** The text of a page, without its tags. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\u2068\u2069]/g, '')
    .replace(/\s+/g, ' ');

describe('what the pages of coupons say', () => {
  const shown = async (changes: Partial<CouponDefinition>, state?: Awaited<ReturnType<FindCampaign>>) => {
    const found: FindCampaign = async (id, lang) => {
      const campaign = definitions.find((one) => one.id === id);
      const known = await find(id, lang);
      return known && campaign?.kind === 'coupon' && id === 'tea-reduction'
        ? { ...known, ...state, campaign: localize({ ...campaign, ...changes }, 'v1', lang) }
        : known;
    };
    const [centre, own] = await Promise.all(
      ['/coupons', '/c/tea-reduction'].map((address) => visit(address, { search: '', found })),
    );
    return { centre: centre?.html ?? '', own: own?.html ?? '' };
  };

  it('is every offer, its terms, stores and days, before any script, in the centre', async () => {
    const text = textOf((await visit('/coupons', { search: '?lang=zh' })).html);
    for (const said of [
      '茶铺满减券 满 80 元可用',
      '领取后 30 天内有效',
      '全单折扣券 最多减 30 元',
      '今日第二杯 明前龙井',
      '领取当天有效',
      '桂花糕礼券 送桂花糕一份 限竹里店',
      '冷泡茶兑换券 兑冷泡茶一瓶 限溪桥店 到 2029 年 12 月 31 日',
      '茶具大额券',
    ])
      expect(text).toContain(said);
    const english = textOf((await visit('/coupons', { search: '?lang=en' })).html);
    for (const said of ['¥20 off', '15% off', 'Buy 1, get 1 free', 'Free gift', 'Exchange voucher'])
      expect(english).toContain(said);
  });

  it('has a tag for each coupon that anybody may take, which leads to its own page with everything that was chosen', async () => {
    const { html } = await visit('/coupons', { search: '?lang=en&store=xiqiao' });
    const ids = [...html.matchAll(/<lk-coupon campaign="([\w-]+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(
      definitions
        .filter((definition) => definition.kind === 'coupon' && definition.issuedBy !== 'award')
        // What is for who comes through WeChat has a page of its own.
        .filter(({ identity }) => identity === 'guest')
        .map(({ id }) => id)
        .sort(),
    );
    for (const id of ids) expect(html).toContain(`href="/c/${String(id)}?lang=en&amp;store=xiqiao"`);
  });

  it('is the offer, the rules, the limits and who answers for it, on a coupon’s own page', async () => {
    const { html } = await visit('/c/cold-brew', { search: '' });
    expect(html).toContain('<title>冷泡茶兑换券 · 山间茶铺</title>');
    expect(html).toContain('og:description" content="溪桥店兑一瓶冷泡茶，每人两张"');
    expect(html).toContain('og:image" content="https://shop.example/art/share-coupon.png"');
    const text = textOf(html);
    for (const said of ['兑冷泡茶一瓶', '每人 2 份', '山间茶铺', '0571-5550 0100', '一单用一张', '溪桥路 6 号'])
      expect(text).toContain(said);
  });

  it('says when a coupon opens, and that one is gone', async () => {
    const campaign = definitions.find(({ id }) => id === 'tea-reduction');
    const known = await find('tea-reduction', 'zh-CN');
    if (!known || campaign?.kind !== 'coupon') throw new Error('there is no such coupon');
    const upcoming = await shown({ startsAt: '2026-11-26T12:00:00Z' }, { ...known, state: 'upcoming' });
    for (const html of Object.values(upcoming)) expect(textOf(html)).toContain('11 月 26 日 20:00 开始');
    for (const [state, seal] of [
      ['paused', '暂停'],
      ['ended', '结束'],
      ['sold-out', '领完'],
    ] as const)
      for (const html of Object.values(await shown({}, { ...known, state }))) expect(textOf(html)).toContain(seal);
  });

  it('is text, whatever was written into it', async () => {
    const hostile = '"><script>alert(1)</script><b title=\'{{ say.shop }}';
    const pages = await shown({
      title: hostile,
      summary: hostile,
      rules: [hostile],
      organiser: { name: hostile, contact: hostile },
      offer: { type: 'gift', item: hostile },
    });
    for (const html of Object.values(pages)) {
      expect(html).not.toContain('<script>');
      expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      expect(html).toContain('{{ say.shop }}');
    }
  });

  it('comes even while nobody can tell what its coupons are', async () => {
    const { html, status } = await visit('/coupons', { search: '', found: unreachable });
    expect(status).toBe(200);
    expect(html).toContain('<lk-coupon campaign="tea-reduction"');
    expect((await visit('/c/cold-brew', { search: '', found: unreachable })).status).toBe(503);
  });

  it('is how one comes by a coupon that is only won, and no key to take it', async () => {
    const { html } = await visit('/c/won-20', { search: '?lang=en&store=xiqiao' });
    expect(html).not.toMatch(/<lk-|<script/);
    const text = textOf(html);
    for (const said of ['¥20 off', 'This coupon is not given out: it is won.', 'Spin for good tea', 'Good for 30 days'])
      expect(text).toContain(said);
    expect(html).toContain('href="/c/tea-wheel?lang=en&amp;store=xiqiao"');
    expect((await visit('/c/won-8', { search: '' })).html).toMatch(/won-how[^]*href="\/c\/tea-scratch"/);
  });

  it('leads from the home to the coupons and the wallet, and from each to the other', async () => {
    for (const [from, to] of [
      ['/', ['/coupons?lang=en', '/wallet?lang=en']],
      ['/coupons', ['/wallet?lang=en', '/?lang=en']],
      ['/wallet', ['/coupons?lang=en', '/?lang=en']],
      ['/c/cold-brew', ['/coupons?lang=en', '/wallet?lang=en', '/?lang=en']],
    ] as const)
      for (const address of to)
        expect((await visit(from, { search: '?lang=en' })).html, from).toContain(`href="${address}"`);
  });
});

describe('what the pages of draws say', () => {
  it('is every prize, how many there are and how likely each is, before any script', async () => {
    const { html } = await visit('/draw', { search: '?lang=zh' });
    const rows = [...html.matchAll(/<tr>([^]*?)<\/tr>/g)].map(([, row = '']) => textOf(row).trim());
    expect(rows).toEqual([
      '奖品 总数 每次中奖率',
      '¥20 春茶券 200 2%',
      '再来一次 送 1 次 不限 30%',
      '桂花糕 兑 1 份 500 5%',
      '8.5折 全单 800 8%',
      '¥5 无门槛 2,000 20%',
      '茶罐 山间特制 20 0.2%',
      '买一送一 龙井 300 3%',
      '没抽中 不限 31.8%',
      '合计 100%',
    ]);
    const text = textOf(html);
    for (const said of ['每人每天 2 次', '到 2029 年 12 月 31 日', '0571-5550 0100', '某样奖品发完后'])
      expect(text).toContain(said);
  });

  it('is how many tickets of a pool win, and how many do not', async () => {
    const text = textOf((await visit('/c/tea-scratch', { search: '?lang=en' })).html);
    for (const said of ['Gaiwan for your own tea 10', 'Nothing 430', 'Together 1,000', 'every prize among them'])
      expect(text).toContain(said);
    expect(text).not.toContain('Chance each time');
  });

  it('is its own way of play, unless the visitor asks for another', async () => {
    const stage = async (address: string, search: string) => {
      const { html } = await visit(address, { search });
      return {
        shown: /<lk-lucky-draw campaign="[\w-]+" stage="([\w-]+)"/.exec(html)?.[1],
        current: /stage=([\w-]+)" aria-current="true"/.exec(html)?.[1],
        others: [...html.matchAll(/<li><a href="\?([^"]*)stage=/g)].map(([, kept]) => kept),
      };
    };
    expect(await stage('/draw', '')).toMatchObject({ shown: 'wheel', current: 'wheel' });
    expect(await stage('/c/tea-scratch', '')).toMatchObject({ shown: 'scratch', current: 'scratch' });
    const asked = await stage('/c/tea-wheel', '?lang=en&stage=hillside-gift-box');
    expect(asked).toMatchObject({ shown: 'hillside-gift-box', current: 'hillside-gift-box' });
    expect(asked.others).toEqual(Array.from({ length: 6 }, () => 'lang=en&amp;'));
    expect(await stage('/draw', '?stage=roulette')).toMatchObject({ shown: 'wheel' });
    expect((await visit('/draw', { search: '?lang=en&stage=grid' })).html).toContain('href="/c/tea-scratch?lang=en"');
  });

  it('is how to check it, once it is over and not before', async () => {
    const over = await visit('/c/tea-wheel-ended', { search: '' });
    expect(over.html).toContain('npx lingka-verify-draw');
    expect(over.html).toContain('href="/api/v1/campaigns/tea-wheel-ended/audit?limit=1000"');
    const open = await visit('/draw', { search: '' });
    expect(open.html).not.toMatch(/lingka-verify-draw|\/audit/);
    const committed: FindCampaign = async (id, lang) => {
      const known = await find(id, lang);
      return known?.campaign.kind === 'draw'
        ? { ...known, campaign: { ...known.campaign, commitment: 'c0de' } }
        : known;
    };
    expect((await visit('/draw', { search: '', found: committed })).html).toContain('<code>c0de</code>');
  });

  it('is led to from the home, and leads on from there', async () => {
    const { html } = await visit('/', { search: '?lang=en' });
    for (const path of ['/draw?lang=en', '/c/tea-scratch?lang=en']) expect(html).toContain(`href="${path}"`);
    expect((await visit('/draw', { search: '', found: unreachable })).status).toBe(503);
  });
});

/** All that is written anywhere in a value. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('what the pages of quizzes say', () => {
  it('is what can be won, by what and how many there are, how it is played and by which rules, before any script', async () => {
    const chain = textOf((await visit('/c/tea-picture-chain', { search: '?lang=zh' })).html);
    for (const said of [
      '第一个通关得 手绘盖碗 全场一套 1',
      '通关都得 抽奖一次 幸运转盘 不限',
      '一共 5 关，没过就出局',
      '每关一题，3 次机会',
      '点开开始计时，限时 75 秒',
      '看一条提示用掉一次机会，最后一次留着作答',
      '0571-5550 0100',
      '有一关没过，就到此为止',
      '溪桥路 6 号',
      '到 2029 年 12 月 31 日',
    ])
      expect(chain).toContain(said);
    const daily = textOf((await visit('/quiz', { search: '?lang=en' })).html);
    for (const said of [
      'For the right answer A cup of tea within 7 days 7,000',
      'A picture a day, 3 tries',
      'No clock: you have all day',
      'Hints are free, one every 20 seconds',
      'What was right is told the next day',
    ])
      expect(daily).toContain(said);
    for (const text of [chain, daily]) expect(text).not.toMatch(/\d%/);
  });

  it('is nothing of what is asked, of what is right, or of any picture', async () => {
    const quizzes = definitions.filter(({ kind }) => kind === 'quiz');
    expect(quizzes).toHaveLength(2);
    for (const quiz of quizzes)
      for (const lang of languages) {
        const { html } = await visit(`/c/${quiz.id}`, { search: `?lang=${lang}` });
        const { questions } = quiz.kind === 'quiz' ? quiz : { questions: [] };
        // Neither single characters nor words as short as “choice” can be told from what a page says anyway.
        const secrets = textsIn(questions).filter((text) => text.length > 8);
        expect(secrets.length).toBeGreaterThan(40);
        for (const secret of secrets) expect(html).not.toContain(secret);
      }
  });

  it('leads to its card and its draw, where it has them, with everything that was chosen', async () => {
    const chain = await visit('/c/tea-picture-chain', { search: '?lang=en&store=xiqiao' });
    expect(chain.html).toMatch(
      /<lk-picture-quiz campaign="tea-picture-chain" card-href="" draw-href="\/c\/tea-wheel\?lang=en&amp;store=xiqiao"/,
    );
    const member: FindCampaign = async (id, lang) => {
      const known = await find(id, lang);
      return known?.campaign.kind === 'quiz'
        ? { ...known, campaign: { ...known.campaign, cardCampaignId: 'tea-club' } }
        : known;
    };
    expect((await visit('/quiz', { search: '', found: member })).html).toContain('card-href="/c/tea-club"');
  });

  it('is no end that is past, and no hint where there is none', async () => {
    const over: FindCampaign = async (id, lang) => {
      const known = await find(id, lang);
      if (known?.campaign.kind !== 'quiz') return known;
      const { hintCost: _cost, ...campaign } = known.campaign;
      return { ...known, state: 'ended', campaign };
    };
    const { html } = await visit('/quiz', { search: '', found: over });
    expect(textOf(/<p class="play-line">[^]*?<\/p>/.exec(html)?.[0] ?? '').trim()).toBe('猜中就请你喝一杯');
    expect(html).not.toMatch(/提示用掉|每 20 秒可以看/);
  });

  it('is led to from the home and from the coupon that it gives, and leads on from there', async () => {
    const { html } = await visit('/', { search: '?lang=en' });
    for (const path of ['/quiz?lang=en', '/c/tea-picture-chain?lang=en']) expect(html).toContain(`href="${path}"`);
    const won = await visit('/c/won-todays-tea', { search: '?lang=en' });
    expect(won.html).toMatch(/won-how[^]*href="\/c\/tea-picture-daily\?lang=en"[^]*To the picture/);
    expect(won.html).not.toMatch(/won-how[^]*href="\/c\/tea-wheel\?lang=en"[^]*id="about"/);
    expect((await visit('/quiz', { search: '', found: unreachable })).status).toBe(503);
  });
});

describe('what the pages of check-ins say', () => {
  it('is what the days bring, how they count and how one checks in, before any script', async () => {
    const text = textOf((await visit('/check-in', { search: '?lang=zh' })).html);
    for (const said of ['在店里扫一下柜台上的码', '每 7 天一轮', '竹里巷 12 号', '0571-5550 0100', '换个签到的法子'])
      expect(text).toContain(said);
    const english = textOf((await visit('/c/tea-check-in-nearby', { search: '?lang=en' })).html);
    for (const said of ['We look once whether you are at the store', 'Day 7']) expect(english).toContain(said);
  });

  it('leads to its draw and to the other ways to check in, with everything that was chosen', async () => {
    const search = '?lang=en&store=xiqiao';
    const chanced: FindCampaign = async (id, lang) => {
      const known = await find(id, lang);
      if (known?.campaign.kind !== 'check-in') return known;
      const chance = {
        id: 'chance',
        kind: 'chance',
        name: 'A draw',
        chance: { campaignId: 'tea-wheel', count: 1 },
      } as const;
      return { ...known, campaign: { ...known.campaign, prizes: [...known.campaign.prizes, chance] } };
    };
    const { html } = await visit('/c/tea-check-in', { search, found: chanced });
    expect(html).toMatch(
      /<lk-check-in campaign="tea-check-in" card-href="" draw-href="\/c\/tea-wheel\?lang=en&amp;store=xiqiao"/,
    );
    expect([...html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, name]) => name)).toEqual(['Brook Bridge', 'Bamboo Lane']);
    for (const id of winning['check-in'])
      expect(html).toMatch(
        new RegExp(`href="/c/${id}\\?lang=en&amp;store=xiqiao" aria-current="${String(id === 'tea-check-in')}"`),
      );
  });

  it('is led to from the home and from what it gives, and leads on from there', async () => {
    expect((await visit('/', { search: '?lang=en' })).html).toContain('href="/check-in?lang=en"');
    expect((await visit('/check-in', { search: '', found: unreachable })).status).toBe(503);
    const won = definitions.flatMap((one) => (one.kind === 'check-in' ? one.prizes : []));
    const [coupon] = won.flatMap((prize) => (prize.kind === 'coupon' ? [prize.couponCampaignId] : []));
    const { html } = await visit(`/c/${String(coupon)}`, { search: '?lang=en' });
    expect(html).toMatch(/won-how[^]*href="\/c\/tea-check-in[^]*To the check-in/);
  });
});
