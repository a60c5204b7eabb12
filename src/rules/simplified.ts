import { Converter } from 'opencc-js/t2cn';

const fromTaiwan = Converter({ from: 'tw', to: 'cn' });
const fromHongKong = Converter({ from: 'hk', to: 'cn' });
// One after the other, since some of what comes out is written in yet another way: 麼, 么, 幺.
const converted = (text: string) => fromTaiwan(fromHongKong(text));

/** By words, as 一目瞭然 is 一目了然; then each character for itself, since in some words they stay as they are: 於菟, 乾隆. */
export const toSimplified = (text: string): string => Array.from(converted(text), converted).join('');
