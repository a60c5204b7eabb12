import type { Draw } from '../../src/contract/draw.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';
import { wordsOf } from './stage-words.ts';

/** What a draw came to, as it is read aloud. */
export const landed = (draw: Draw, stage: string, { won, lost }: Messages['draw']): string =>
  draw.outcome === 'prize' ? `${won[wordsOf(stage, won)]} ${prizeName(draw.award)}` : `${lost.title} ${lost.text}`;
