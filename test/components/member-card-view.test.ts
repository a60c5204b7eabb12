import { LitElement } from 'lit';

import { troubleView } from '../../components/member-card/trouble-view.ts';
import { viewOf } from '../../components/member-card/view.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { promotion } from '../../src/messages/zh-cn/promotion.ts';
import { trouble } from '../../src/messages/zh-cn/trouble.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, mount, until } from './stage.ts';

describe('a card whose sentences of trouble could not be fetched', () => {
  const refused = {
    name: 'refused',
    problem: { type: 'about:blank', title: '', status: 503, code: 'busy', retryable: true, requestId: '' },
  } as const;

  it('says the one sentence that it has, and offers to try again', () => {
    expect(viewOf(refused, { promotion })).to.include({ sentence: promotion.offline, way: 'retry' });
    for (const cause of ['offline', 'timeout', 'server', 'off-contract', 'aborted'] as const)
      expect(viewOf({ name: 'unreachable', cause }, { promotion })).to.include({
        sentence: promotion.offline,
        way: 'retry',
      });
  });

  it('says the right one once they are there', () => {
    expect(viewOf(refused, { promotion, trouble }, troubleView).sentence).to.equal(trouble.problems.busy);
  });
});

describe('words that come late', () => {
  afterEach(clearStage);

  let line: () => Promise<{ trouble: typeof trouble }> = () => Promise.reject(new TypeError('offline'));

  class Speaker extends LitElement {
    readonly words = new WordsController(this, { promotion }, () => line());
  }
  customElements.define('test-speaker', Speaker);

  it('keep nobody waiting who cannot fetch them, and are fetched when asked for again', async () => {
    const speaker = new Speaker();
    mount(speaker);
    await until(() => expect(speaker.words.ready).to.equal(true));
    expect(speaker.words.say.promotion.retry).to.equal(promotion.retry);
    expect(speaker.words.say.trouble).to.equal(undefined);
    line = () => Promise.resolve({ trouble });
    await speaker.words.load();
    expect(speaker.words.say.trouble?.refused).to.equal(trouble.refused);
  });
});
