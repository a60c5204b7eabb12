import '../../../../components/open-in-wechat/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { find } from '../../stage.ts';
import { scenarios, type Staged } from '../scenario.ts';

const leads =
  (source: string) =>
  ({ element }: Staged) =>
    expect(find(element, '[part=address]').textContent).to.include(source);

export const openInWechat = scenarios('lk-open-in-wechat', {
  states: { 'as it is': {} },
  properties: {
    store: { state: 'as it is', value: () => 'zhuli', shows: leads('store=zhuli') },
    channel: { state: 'as it is', value: () => 'poster', shows: leads('channel=poster') },
  },
});
