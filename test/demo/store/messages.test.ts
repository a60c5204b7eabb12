import { describe, expect, it } from 'vitest';

import { messagesOf } from '../../../demo/store/messages.ts';
import { en } from '../../../src/messages/en.ts';
import { benefits } from '../../../src/messages/zh-cn/benefits.ts';

const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
    : typeof value;

describe('the words of the shop’s home', () => {
  it('has the same ones in both languages', () => {
    expect(shape(messagesOf.en)).toEqual(shape(messagesOf['zh-CN']));
  });

  it('says from which level on in the words of the card itself', () => {
    const texts = (lang: keyof typeof messagesOf) =>
      messagesOf[lang].cards.flatMap((card) => card.benefits.map(({ text }) => text));
    for (const level of ['银毫', '半山', '云间', '山顶']) expect(texts('zh-CN')).toContain(benefits.lockedFrom(level));
    for (const level of ['Silver Tip', 'Halfway', 'Cloud Line', 'Summit'])
      expect(texts('en')).toContain(en.benefits.lockedFrom(level));
  });
});
