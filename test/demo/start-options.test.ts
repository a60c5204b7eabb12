import { describe, expect, it } from 'vitest';

import { readOptions } from '../../demo/start-options.ts';

describe('the command line of the shop', () => {
  it('stays on this machine unless told otherwise', () => {
    expect(readOptions([])).toEqual({});
  });

  it('opens to the network with --host, or to the one address named', () => {
    expect(readOptions(['--host'])).toEqual({ host: '0.0.0.0' });
    expect(readOptions(['--host', '--port', '80'])).toEqual({ host: '0.0.0.0', port: 80 });
    expect(readOptions(['--host', '192.168.1.8'])).toEqual({ host: '192.168.1.8' });
    expect(readOptions(['--host=192.168.1.8'])).toEqual({ host: '192.168.1.8' });
  });

  it('takes a port that there is', () => {
    expect(readOptions(['--port=0'])).toEqual({ port: 0 });
    for (const port of ['', 'tea', '-1', '65536', '1.5'])
      expect(() => readOptions([`--port=${port}`])).toThrow('--port');
  });

  it('has a stand-in for WeChat with --wechat alone, wherever that stands', () => {
    expect(readOptions(['--wechat'])).toEqual({ wechat: true });
    expect(readOptions(['--host', '--wechat', '--port', '80'])).toEqual({ host: '0.0.0.0', wechat: true, port: 80 });
  });

  it('says what it does not know', () => {
    for (const word of ['--open', '--wechat=yes', 'wechat'])
      expect(() => readOptions([word])).toThrow(word.split('=')[0]);
    expect(() => readOptions(['--wechat', 'yes'])).toThrow('yes');
  });
});
