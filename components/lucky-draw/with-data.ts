/** What a draw needs once it has data, and not before: it is fetched beside them. */
export { dates } from '../../src/messages/zh-cn/dates.ts';
export { draw } from '../../src/messages/zh-cn/draw.ts';
export { drawTrouble } from '../../src/messages/zh-cn/draw-trouble.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { pageSource } from '../../src/platform/page-source.ts';
export { safeUrl } from '../../src/platform/safe-url.ts';
export { auditUrl } from './audit-url.ts';
export { facesOf } from './faces.ts';
export { landed } from './landed.ts';
export { readCoupon } from './read-coupon.ts';
export { prizeList, slab } from './slab.ts';
export { wordsOf } from './stage-words.ts';
export { senses } from './senses.ts';
export { viewOf } from './view-of.ts';
export { stylesWithData } from './with-data.styles.ts';
