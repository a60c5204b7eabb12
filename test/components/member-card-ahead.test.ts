import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, showCard, until } from './stage.ts';

describe('<lk-member-card> ahead of a place without network', () => {
  afterEach(clearStage);

  it('fetches what shows the code once there is a card, before anybody taps', async () => {
    const { card } = await showCard();
    expect(customElements.get('lk-pass-barcode')).to.equal(undefined);
    await card.claim();
    await until(() => expect(customElements.get('lk-pass-barcode')).not.to.equal(undefined));
  });
});
