/** What a draw needs once it has data, and not before: it is fetched beside them. */
export { dates } from '../../src/messages/zh-cn/dates.ts';
export { draw } from '../../src/messages/zh-cn/draw.ts';
export { drawTrouble } from '../../src/messages/zh-cn/draw-trouble.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { Around } from './around.ts';
export { stylesWithData } from './with-data.styles.ts';
