import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';
import { languages, readChoices, themes } from '../../demo/page/choices.ts';
import { fill } from '../../demo/page/fill.ts';
import { site } from '../../demo/site.ts';
import type { FindCampaign } from '../../demo/store/shown.ts';
import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
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
const visit = async (address: string, { search, found = find }: { search: string; found?: FindCampaign }) => {
  const [, path = '', campaign] = /^(\/c\/)(.+)$/.exec(address) ?? [];
  const choices = { ...readChoices(search), ...(campaign === undefined ? {} : { campaign }) };
  const answer = await site.get(path ? '/c/:campaign' : address)?.(
    { choices, origin: 'https://shop.example', path: address, search },
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
  const shown = async (changes: Partial<CampaignDefinition>) => {
    const found: FindCampaign = async (id, lang) => {
      const campaign = definitions.find((one) => one.id === id);
      const known = await find(id, lang);
      return known && campaign && id === 'tea-card'
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
    expect(await shown({})).toContain('og:image" content="https://shop.example/art/share.png"');
  });

  it('is shown with its picture, where it has one', async () => {
    expect(await shown({ imageUrl: 'https://pictures.example/tea.jpg' })).toContain(
      '<img src="https://pictures.example/tea.jpg" alt=""',
    );
  });
});
