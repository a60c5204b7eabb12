/** What a check-in needs once it has data, and not before: it is fetched beside them. */
export { checkIn } from '../../src/messages/zh-cn/check-in.ts';
export { checkInTrouble } from '../../src/messages/zh-cn/check-in-trouble.ts';
export { dates } from '../../src/messages/zh-cn/dates.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { Around } from './around.ts';
export { stylesWithData } from './with-data.styles.ts';
