import { describe, expect, it, vi } from 'vitest';

import { facesOf } from '../../components/lucky-draw/faces.ts';
import { KeptFaces } from '../../components/lucky-draw/faces-kept.ts';
import { drawCampaign } from '../../src/contract/draw.ts';
import { createMock } from '../../src/mock/mock.ts';
import { noon } from '../support/tea-card.ts';
import { alwaysTo, prizeCoupons, teaDraw } from '../support/tea-draw.ts';

vi.stubGlobal('location', { origin: 'https://page.test' });

const config = { byOdds: false, nothing: ['谢谢', '下次再来'], endpoint: 'https://shop.test/api/v1' } as const;

/** A draw as a visitor reads it. */
const read = async (differs: object = {}) => {
  const mock = createMock({ campaigns: [...prizeCoupons, { ...teaDraw, ...differs }], now: () => noon });
  const answer = await mock.fetch(new Request('https://shop.test/api/v1/campaigns/tea-draw'));
  return drawCampaign.parse(await answer.json());
};

describe('the faces of a draw', () => {
  it('are its prizes, and nothing where a draw may come to nothing', async () => {
    const outcomes = async (differs?: object) => facesOf(await read(differs), config).map(({ outcome }) => outcome);
    expect(await outcomes()).toEqual(['twenty', 'sweet', 'again', 'tin', null]);
    expect(await outcomes(alwaysTo('sweet'))).toEqual(['twenty', 'sweet', 'again', 'tin']);
  });

  it('have as much room as their odds where that is wanted, and never too little to be read', async () => {
    const shares = facesOf(await read(), { ...config, byOdds: true }).map(({ share }) => share);
    expect(shares).toEqual([0.4, 1.25, 0.95, 0.4, 2.5]);
    expect(facesOf(await read(), config).some((face) => 'share' in face)).toBe(false);
  });

  it('show pictures from addresses that are allowed, and no others', async () => {
    const campaign = await read();
    const pictures = (imageUrl: string) =>
      facesOf({ ...campaign, prizes: campaign.prizes.map((prize) => ({ ...prize, imageUrl })) }, config)[0]?.imageUrl;
    expect(pictures('/tin.png')).toBe('https://shop.test/tin.png');
    expect(pictures('javascript:alert(1)')).toBeUndefined();
    expect(pictures('http://elsewhere.test/tin.png')).toBeUndefined();
  });

  it('stay the same for as long as nothing of them changes', async () => {
    const kept = new KeptFaces();
    const campaign = await read();
    expect(kept.of(campaign, { ...config })).toBe(kept.of(campaign, { ...config }));
    expect(kept.of(campaign, { ...config })).not.toBe(kept.of({ ...campaign }, { ...config }));
  });
});
