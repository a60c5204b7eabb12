import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { campaignFileSchema, readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';

const campaigns = await readCampaignFiles(new URL('../../demo/campaigns', import.meta.url).pathname);
const find = (id: string) => campaigns.find((campaign) => campaign.id === id);

/** Every text of a definition: what holds a language holds nothing else. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, object])[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value || 'en' in value) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
};

describe('the campaigns of the shop', () => {
  it.each(campaigns)('$id says everything in Chinese and in English', (campaign) => {
    const texts = textsIn(campaign);
    expect(texts.length).toBeGreaterThan(5);
    for (const [path, text] of texts) expect([path, ...Object.keys(text).sort()]).toEqual([path, 'en', 'zh-CN']);
    const plain = Object.entries(campaign).filter(
      ([, value]) => typeof value === 'string' && /[\u3400-\u9fff]/.test(value),
    );
    expect(plain).toEqual([]);
  });

  it('are a card for one tap, a club that asks for more, and a card that asks for a number', () => {
    expect(find('tea-card')).not.toHaveProperty('fields');
    expect(find('tea-club')).toMatchObject({ identity: 'phone' });
    expect(find('tea-card-form')).toMatchObject({ identity: 'guest', fields: [{ type: 'phone', required: true }] });
  });

  it('ask for little that is not left to the visitor, and say what each thing is for', () => {
    expect(
      find('tea-club')
        ?.fields?.filter(({ required }) => required)
        .map(({ name }) => name),
    ).toEqual(['name']);
    expect(
      find('tea-club')
        ?.consentForms?.filter(({ required }) => !required)
        .map(({ id }) => id),
    ).toEqual(['messages']);
    for (const { fields = [] } of campaigns) for (const { help } of fields) expect(help).toBeDefined();
  });

  it('are described field by field, and file by file', () => {
    const readme = readFileSync(new URL('../../demo/campaigns/README.md', import.meta.url), 'utf8');
    const fields = Object.keys(campaignFileSchema().properties ?? {});
    expect(fields.length).toBeGreaterThan(20);
    for (const field of fields) expect(readme).toMatch(new RegExp(`^\\|.*\`${field}\`.* \\|`, 'm'));
    for (const { id } of campaigns) expect(readme).toContain(`\`${id}.json\``);
  });
});
