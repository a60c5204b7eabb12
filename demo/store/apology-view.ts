import type { View } from '../page/fill.ts';
import type { Visit } from '../page/visit.ts';
import { kitWords } from './kit-words.ts';
import { shopFrame } from './shop-view.ts';

/** What is said where a campaign cannot be shown: that there is none, or that it cannot be told now and another try may help. */
export const apologyView = (visit: Visit, why: 'missing' | 'unknown'): View => {
  const shared = shopFrame(visit);
  const { problems, unreachable } = kitWords[shared.lang].trouble;
  return {
    ...shared,
    sentence: why === 'missing' ? problems.not_found : unreachable.server,
    home: `/${shared.search}`,
    again: why === 'missing' ? '' : visit.path + shared.search,
  };
};
