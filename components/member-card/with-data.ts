import '../card-benefits/define.ts';
import '../card-menu/define.ts';

/** What a card needs once it has data, and not before: it is fetched beside them. */
export { benefits } from '../../src/messages/zh-cn/benefits.ts';
export { dates } from '../../src/messages/zh-cn/dates.ts';
export { menu } from '../../src/messages/zh-cn/menu.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { pageSource } from '../../src/platform/page-source.ts';
export { throughWechat } from '../through-wechat.ts';
export { asksWechat } from '../wechat-way.ts';
export { below } from './below.ts';
export { goesOn } from './goes-on.ts';
export { onPaper } from './on-paper.ts';
export { opensOn } from './opens-on.ts';
export { troubleView } from './trouble-view.ts';
export { stylesWithData } from './with-data.styles.ts';
