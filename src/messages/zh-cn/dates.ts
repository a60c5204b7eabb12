import { clock } from '../clock.ts';
import { inZone } from '../in-zone.ts';

const spaced = (text: string) => text.replace(/\d+/g, ' $& ').trim();

/** Days and moments, in the time zone of whoever runs the promotion. */
export const dates = {
  /** `4 月 30 日` */
  day: (at: Date, timeZone: string) =>
    spaced(at.toLocaleDateString('zh-CN', inZone(timeZone, { month: 'long', day: 'numeric' }))),
  /** `2026 年 4 月 30 日` */
  dayOfYear: (at: Date, timeZone: string) =>
    spaced(at.toLocaleDateString('zh-CN', inZone(timeZone, { year: 'numeric', month: 'long', day: 'numeric' }))),
  /** `22:00` */
  time: clock,
};
