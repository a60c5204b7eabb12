import '../card-benefits/define.ts';

/** What a card needs once it has data, and not before: it is fetched beside them. */
export { benefits } from '../../src/messages/zh-cn/benefits.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { pageSource } from '../../src/platform/page-source.ts';
export { foot } from './foot.ts';
export { onPaper } from './on-paper.ts';
export { troubleView } from './trouble-view.ts';
export { stylesWithData } from './with-data.styles.ts';
