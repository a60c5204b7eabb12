import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { WordsController } from '../../src/controllers/words.ts';
import { en } from '../../src/messages/en.ts';
import { loadMessages } from '../../src/messages/load.ts';
import { sheet } from '../../src/messages/zh-cn/sheet.ts';

vi.mock(import('../../src/messages/load.ts'), () => ({ loadMessages: vi.fn() }));

/** As much of an element as a controller of words needs. */
class FakeElement extends EventTarget {
  readonly updateComplete = Promise.resolve(true);
  readonly addController = vi.fn();
  readonly removeController = vi.fn();
  readonly requestUpdate = vi.fn();
  readonly getRootNode = () => this;
  constructor(readonly lang: string) {
    super();
  }
  closest() {
    return { getAttribute: () => this.lang };
  }
}

describe('the words of an element', () => {
  const load = vi.mocked(loadMessages);

  beforeEach(() => {
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('ShadowRoot', vi.fn());
    vi.stubGlobal(
      'MutationObserver',
      class {
        readonly observe = vi.fn();
        readonly disconnect = vi.fn();
      },
    );
    load.mockImplementation((lang) => (lang.startsWith('en') ? Promise.resolve(en) : undefined));
  });
  afterEach(() => vi.unstubAllGlobals());

  const speak = async (lang: string) => {
    const words = new WordsController(
      new FakeElement(lang) as unknown as ConstructorParameters<typeof WordsController>[0],
      { sheet },
    );
    words.hostConnected();
    await vi.waitUntil(() => words.ready);
    return words;
  };

  it.each([
    ['zh_CN', 'zh-CN', '关闭'],
    ['en_GB', 'en-GB', 'Close'],
    ['not a language', 'zh-CN', '关闭'],
    ['fr', 'fr', '关闭'],
  ])('are of a language that a backend can read, where the page says %s', async (named, lang, close) => {
    const words = await speak(named);
    expect(words.lang).toBe(lang);
    expect(words.say.sheet.close).toBe(close);
  });

  it('are Chinese where the language cannot be fetched, and fetched once the network is back', async () => {
    load.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
    const words = await speak('en');
    expect(words.say.sheet.close).toBe('关闭');
    window.dispatchEvent(new Event('online'));
    await vi.waitUntil(() => words.say.sheet.close === 'Close');
    const asked = load.mock.calls.length;
    window.dispatchEvent(new Event('online'));
    words.hostDisconnected();
    expect(load.mock.calls).toHaveLength(asked);
  });
});
