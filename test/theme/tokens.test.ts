import { format, resolveConfig } from 'prettier';
import { expect, it } from 'vitest';

import { pageStylesheet } from '../../src/theme/page-stylesheet.ts';

it('keeps the stylesheet for pages equal to the tokens it is written from', async () => {
  const style = await resolveConfig('src/theme/tokens.css');
  const css = await format(pageStylesheet(), { ...style, parser: 'css' });
  await expect(css).toMatchFileSnapshot('../../src/theme/tokens.css');
});
