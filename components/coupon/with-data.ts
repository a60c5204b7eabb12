/** What a coupon needs once it has data, and not before: it is fetched beside them. */
export { failureSentence } from '../../src/messages/sentence.ts';
export { couponTrouble } from '../../src/messages/zh-cn/coupon-trouble.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { pageSource } from '../../src/platform/page-source.ts';
export { troubleView } from './trouble-view.ts';
