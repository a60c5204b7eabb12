import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { amountText, readAmount } from '../../../demo/counter/amount.ts';
import { billFor, faultIn } from '../../../demo/counter/bill.ts';
import { currencySign, minorDigits, moneyText } from '../../../demo/counter/money.ts';

describe('an amount', () => {
  it('is read in whole units, with a point or a comma', () => {
    for (const [text, minor] of [
      ['80', 8000],
      ['80.5', 8050],
      ['80,50', 8050],
      ['0.07', 7],
      ['007', 700],
      ['0', 0],
    ] as const)
      expect(readAmount(text, 2)).toEqual({ name: 'sum', minor });
    expect(readAmount('80', 0)).toEqual({ name: 'sum', minor: 80 });
  });

  it('is never guessed at', () => {
    for (const text of ['1,234', '1.234', '80.', '.5', '80.50.1', '8 0', '80元', '-80', '1e3'])
      expect(readAmount(text, 2), text).toEqual({ name: 'unclear' });
    expect(readAmount('80.5', 0)).toEqual({ name: 'unclear' });
    expect(readAmount('', 2)).toEqual({ name: 'none' });
  });

  it('is ten million at most', () => {
    expect(readAmount('10000000', 2)).toEqual({ name: 'sum', minor: 1_000_000_000 });
    expect(readAmount('10000000.01', 2)).toEqual({ name: 'tooMuch' });
    expect(readAmount('999999999999', 2)).toEqual({ name: 'tooMuch' });
  });

  it('is what it was, to the last minor unit, however it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (minor) => {
        const text = `${String(Math.floor(minor / 100))}.${String(minor % 100).padStart(2, '0')}`;
        expect(readAmount(text, 2)).toEqual({ name: 'sum', minor });
      }),
    );
  });

  it('keeps what can be part of one of what was typed, full-width too', () => {
    expect(amountText('¥８０．５０')).toBe('80.50');
    expect(amountText('80。5')).toBe('80.5');
    expect(amountText('80，5元')).toBe('80,5');
    expect(amountText('123456789012345')).toHaveLength(12);
  });
});

describe('a sum', () => {
  it('is written with the digits that its currency has', () => {
    expect(minorDigits('CNY')).toBe(2);
    expect(minorDigits('JPY')).toBe(0);
    expect(moneyText('zh-CN', 6600, 'CNY')).toBe('¥66.00');
    expect(moneyText('en', 6600, 'CNY')).toBe('¥66.00');
    expect(moneyText('zh-CN', 6600, 'CNY', 'short')).toBe('¥66');
    expect(moneyText('zh-CN', 6650, 'CNY', 'short')).toBe('¥66.50');
    expect(currencySign('zh-CN', 'CNY')).toBe('¥');
  });
});

describe('the bill of a coupon', () => {
  const twelveOff = { type: 'amount_off', amount: 1200, minSpend: 5000, currency: 'CNY' } as const;

  it('is what comes off and what is left, before anything is redeemed', () => {
    expect(billFor(twelveOff, '50')).toEqual({ name: 'reckoned', amount: 5000, discount: 1200, payable: 3800 });
  });

  it('says how much is missing below the least that has to be spent', () => {
    expect(billFor(twelveOff, '49.99')).toEqual({ name: 'below', missing: 1, least: 5000 });
  });

  it('asks for no amount where a thing is given', () => {
    expect(billFor({ type: 'gift', item: '桂花糕' }, '')).toEqual({ name: 'no-amount' });
    expect(faultIn(billFor({ type: 'gift', item: '桂花糕' }, ''))).toBeUndefined();
  });

  it('says what is wrong with an amount', () => {
    for (const [text, fault] of [
      ['', 'none'],
      ['1,234', 'unclear'],
      ['10000001', 'tooMuch'],
      ['49', 'below'],
      ['50', undefined],
    ] as const)
      expect(faultIn(billFor(twelveOff, text))).toBe(fault);
  });
});
