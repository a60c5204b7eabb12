/** What a quiz needs once it has data, and not before: it is fetched beside them. */
export { dates } from '../../src/messages/zh-cn/dates.ts';
export { quiz } from '../../src/messages/zh-cn/quiz.ts';
export { quizTrouble } from '../../src/messages/zh-cn/quiz-trouble.ts';
export { trouble } from '../../src/messages/zh-cn/trouble.ts';
export { Around } from './around.ts';
export { stylesWithData } from './with-data.styles.ts';
