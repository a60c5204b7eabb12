/** What a coupon needs once it has data, and not before: it is fetched beside them. */
export { failureSentence } from '../../src/messages/sentence.ts';
export { coupon } from '../../src/messages/zh-cn/coupon.ts';
export { couponTrouble } from '../../src/messages/zh-cn/coupon-trouble.ts';
export { dates } from '../../src/messages/zh-cn/dates.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { pageSource } from '../../src/platform/page-source.ts';
export { throughWechat } from '../through-wechat.ts';
export { asksWechat } from '../wechat-way.ts';
export { drawn, foot } from './drawn.ts';
export { viewOf } from './view-of.ts';
export { stylesWithData } from './with-data.styles.ts';
