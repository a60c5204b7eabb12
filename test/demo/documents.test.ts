import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';
import { pages } from '../../demo/pages.ts';
import { site } from '../../demo/site.ts';

const root = new URL('../../', import.meta.url);
const campaigns = await readCampaignFiles(new URL('demo/campaigns', root).pathname);
const forms = campaigns.flatMap((campaign) => {
  if (campaign.kind === 'card') return campaign.consentForms ?? [];
  return campaign.kind === 'check-in' && campaign.placeConsent ? [campaign.placeConsent] : [];
});
const documents = Object.entries(pages)
  .map(([name, { source }]) => ({ url: `/documents/${name}/`, source }))
  .filter(({ url }) => site.has(url));

const articles = (source: string) => {
  const html = readFileSync(new URL(source, root), 'utf8');
  return [...html.matchAll(/<article lang="([\w-]+)">([^]*?)<\/article>/g)].map(([, lang = '', inner = '']) => ({
    lang,
    inner,
    outline: inner.match(/<(?:h1|h2|p|li|a)\b/g),
  }));
};

describe('the documents of the shop', () => {
  it('are there for every consent that a claim or a check-in asks for, and for nothing else', () => {
    expect(new Set(forms.map(({ url }) => url))).toEqual(new Set(documents.map(({ url }) => url)));
  });

  it.each(documents)('$url says the same in both languages, part by part', ({ source }) => {
    const [chinese, english, ...more] = articles(source);
    expect([chinese?.lang, english?.lang]).toEqual(['zh-CN', 'en']);
    expect(more).toEqual([]);
    expect(chinese?.outline?.length).toBeGreaterThan(8);
    expect(english?.outline).toEqual(chinese?.outline);
    expect(english?.inner.replace(/<a[^>]*lang="zh-CN">中文/, '')).not.toMatch(/[\u3400-\u9fff]/);
  });

  it.each(forms)(
    '$url is called what the consent calls it, in the version that it asks for',
    ({ url, title, version }) => {
      const source = documents.find((page) => page.url === url)?.source ?? '';
      for (const { lang, inner } of articles(source)) {
        expect(inner).toContain(`<h1>${typeof title === 'string' ? title : title[lang]}</h1>`);
        expect(inner).toContain(`<span>${version}</span>`);
      }
    },
  );
});
