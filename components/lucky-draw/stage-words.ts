import type { ByStage } from '../../src/messages/zh-cn/draw.ts';

/** By which of the words a stage goes; one of a designer's own has none of its own. */
export const wordsOf = (stage: string, words: ByStage): keyof ByStage =>
  Object.keys(words).includes(stage) ? (stage as keyof ByStage) : 'other';
