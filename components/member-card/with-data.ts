import '../card-benefits/define.ts';

/** What a card needs once it has data, and not before: it is fetched beside them. */
export { benefits } from '../../src/messages/zh-cn/benefits.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { foot } from './foot.ts';
