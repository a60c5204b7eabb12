import { describe, expect, it } from 'vitest';

import { messagesOf } from '../../../demo/store/messages.ts';

const shape = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shape(inner)]))
    : typeof value;

describe('the words of the shop’s home', () => {
  it('has the same ones in both languages', () => {
    expect(shape(messagesOf.en)).toEqual(shape(messagesOf['zh-CN']));
  });
});
