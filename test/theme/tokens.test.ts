import { expect, it } from 'vitest';

import { pageStylesheet } from '../../src/theme/page-stylesheet.ts';

it('keeps the stylesheet for pages equal to the tokens it is written from', async () => {
  await expect(pageStylesheet()).toMatchFileSnapshot('../../src/theme/tokens.css');
});
