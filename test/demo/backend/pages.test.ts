import { describe, expect, it } from 'vitest';

import type { CampaignDefinition, CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations } from '../../../src/contract/operations.ts';
import { templates } from '../templates.ts';
import { newKey } from './caller.ts';
import { engines, postgres } from './engines.ts';
import { card, useBackend } from './fixture.ts';

const { getDefinition, putCampaign } = operations;

const usePages = (engine: Parameters<typeof useBackend>[0], env: Readonly<Record<string, string>> = {}) => {
  const backend = useBackend(engine, { templates, env });
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await backend.fetch(new Request(`http://shop.test${path}`, { redirect: 'manual', ...init }));
    return { status: response.status, headers: response.headers, html: await response.text() };
  };
  const put = async (definition: CampaignDefinition, headers: Readonly<Record<string, string>>) =>
    backend.get(
      putCampaign,
      { params: { id: definition.id }, body: definition },
      { token: await backend.admin(), headers },
    );
  const created = (changes: Partial<CardDefinition> = {}) => put(card(changes), { 'If-None-Match': '*' });
  return { backend, get, put, created };
};

describe.each(engines)('the page of a campaign, on $name', (engine) => {
  const { backend, get, put, created } = usePages(engine);

  it('is there as soon as the campaign is, and says what it says now', async () => {
    expect((await get('/c/spring-card')).status).toBe(404);
    await created();
    expect((await get('/c/spring-card')).html).toContain('春卡</h1>');

    const { revision } = await backend.get(
      getDefinition,
      { params: { id: 'spring-card' } },
      { token: await backend.admin() },
    );
    await put(card({ title: { en: 'Summer card', 'zh-CN': '夏卡' } }), { 'If-Match': `"${revision}"` });
    const { html } = await get('/c/spring-card?lang=en');
    expect(html).toContain('>Summer card</h1>');
    expect(html).toContain('<lk-member-card campaign="spring-card"');
  });

  it('is nobody’s to see while it is a draft', async () => {
    await created({ status: 'draft' });
    expect((await get('/c/spring-card')).status).toBe(404);
  });

  it('says that it is gone once all are given out', async () => {
    await created({ stock: { total: 1 } });
    expect((await get('/c/spring-card')).html).not.toContain('领完了');
    const token = await backend.guest();
    const { disclosureVersion } = await backend.get(operations.getCampaign, { params: { id: 'spring-card' } });
    await backend.get(
      operations.createClaim,
      { params: { id: 'spring-card' }, body: { disclosureVersion } },
      { token, key: newKey() },
    );
    expect((await get('/c/spring-card')).html).toContain('领完了');
  });
});

describe('the pages of the shop', () => {
  const { get, created } = usePages(postgres);

  it('carry in their head what messengers and search engines read', async () => {
    const { html, headers } = await get('/c/tea-club?store=zhuli&channel=poster&lang=en');
    for (const tag of [
      '<title>Hillside Tea Club · Hillside Tea</title>',
      '<link rel="canonical" href="http://shop.test/c/tea-club?lang=en" />',
      '<link rel="alternate" hreflang="zh-CN" href="http://shop.test/c/tea-club" />',
      '<meta property="og:type" content="website" />',
      '<meta property="og:title" content="Hillside Tea Club · Hillside Tea" />',
      '<meta property="og:image" content="http://shop.test/art/share.png" />',
      '<meta property="og:url" content="http://shop.test/c/tea-club?lang=en" />',
    ])
      expect(html).toContain(tag);
    expect(html).toMatch(/<meta name="description" content="Your first cup 50% off · [^"]+" \/>/);
    expect(html).not.toContain('noindex');
    expect(headers.get('Vary')).toContain('Cookie');
    expect(headers.get('Cache-Control')).toBe('private, no-cache');
  });

  it('show text of a campaign as text', async () => {
    const hostile = '<script>alert(1)</script>"\'{{ say.shop }}';
    await created({ title: hostile, organiser: { name: hostile, contact: hostile } });
    const { html } = await get('/c/spring-card');
    expect(html).not.toContain('<script>');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&#34;&#39;{{ say.shop }}');
  });

  it('answer a store that nobody knows as if none was named', async () => {
    expect((await get('/c/tea-card?store=nowhere')).html.match(/<h3>.*<\/h3>/g)).toEqual(
      (await get('/c/tea-card')).html.match(/<h3>.*<\/h3>/g),
    );
  });

  it.each(['/c/nope', '/c/%3Cscript%3Ealert(1)', '/c/%00', '/c/%E0%A4%A', '/c/..%2f'])(
    '%s is not found, kindly',
    async (path) => {
      const { status, html } = await get(`${path}?store=xiqiao`);
      expect(status).toBe(404);
      expect(html).toContain('<h1 class="hero-title">什么也没找到</h1>');
      expect(html).toContain('href="/?store=xiqiao"');
      expect(html).not.toContain('<script>alert');
    },
  );

  it('may be asked for by their head alone', async () => {
    for (const [path, status] of [
      ['/c/tea-card', 200],
      ['/c/nope', 404],
    ] as const)
      expect(await get(path, { method: 'HEAD' })).toMatchObject({ status, html: '' });
  });

  it('send links from before to the page of their campaign', async () => {
    const { status, headers } = await get('/?campaign=tea-club&store=zhuli');
    expect({ status, location: headers.get('Location') }).toEqual({ status: 302, location: '/c/tea-club?store=zhuli' });
    expect((await get('/?campaign=%0d%0aX:%20y')).headers.get('Location')).toBe('/c/%0D%0AX%3A%20y');
  });
});

describe('behind a proxy that is named', () => {
  const { get } = usePages(postgres, { LINGKA_ORIGIN: 'https://tea.example' });

  it('pages say the origin that visitors see', async () => {
    const { html } = await get('/c/tea-card', { headers: { 'X-Forwarded-Host': 'evil.example' } });
    expect(html).toContain('<link rel="canonical" href="https://tea.example/c/tea-card" />');
    expect(html).toContain('content="https://tea.example/art/share.png"');
    expect(html).not.toMatch(/evil|shop\.test/);
  });
});
