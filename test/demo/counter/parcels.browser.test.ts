import { leaveContact } from '../../../src/contract/award.ts';
import { createDraw, getDrawCampaign } from '../../../src/contract/draw.ts';
import { dropAnswer } from '../../../src/mock/faults.ts';
import { expectAccessible, find, textOf, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { onlyOn } from '../../support/shop-client.ts';
import { alwaysTo, teaDraw } from '../../support/tea-draw.ts';
import { clearCounter, openCounter, settle, signIn } from './counter-stage.ts';

const right = '1357';
const contact = { name: '林小满', phone: '+8613805716027', address: '杭州市竹里巷 12 号' };

/** A counter of a shop whose draw has given a tin to somebody, who has said where it goes. */
const openParcels = async () => {
  const counter = await openCounter();
  const { mock, connect } = counter.shop;
  const { prizes } = alwaysTo('tin');
  mock.putCampaign({ ...teaDraw, id: 'tea-wheel', prizes: prizes.filter(({ id }) => id === 'tin') });
  const winner = connect();
  const params = { id: 'tea-wheel' };
  const campaign = await winner.call(getDrawCampaign, { params });
  if (campaign.kind !== 'ok') throw new Error('no draw');
  const { disclosureVersion } = campaign.value;
  const body = { disclosureVersion, clientNonce: 'A'.repeat(22) };
  const drawn = await winner.send(createDraw, { params, body });
  if (drawn.kind !== 'ok' || drawn.value.outcome !== 'prize') throw new Error('no tin');
  const { id } = drawn.value.award;
  const leave = async () => {
    const consents = [{ formId: 'parcel-privacy', version: '1' }];
    const left = await winner.send(leaveContact, { params: { id }, body: { fields: contact, consents } });
    if (left.kind !== 'ok') throw new Error('no contact');
  };
  await signIn(counter);
  find(counter.desk(), '.bookings').click();
  await until(() => find(counter.view('counter-bookings'), '.parcels').click());
  const list = () => counter.view('counter-parcels');
  const parcel = () => find(list(), 'counter-parcel');
  const type = async (root: () => HTMLElement, pin: string) => {
    await until(() => find(root(), '#pin'));
    const field = find(root(), '#pin', HTMLInputElement);
    field.value = pin;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
    find(root(), '.keys .key').click();
  };
  const open = () => type(list, right);
  const look = async () => {
    await until(() => find(list(), '.undo').click());
    await until(parcel);
  };
  const act = async (action: string) => {
    await until(() => find(parcel(), `.action.${action}`).click());
    await until(() => find(parcel(), '#reason-0').click());
    await type(parcel, right);
  };
  return { ...counter, id, leave, list, parcel, type, open, look, act };
};

describe('prizes to be sent, at the counter', () => {
  afterEach(clearCounter);

  it('are told to a manager alone, masked until one is looked at, and sent with a note', async () => {
    const counter = await openParcels();
    await counter.leave();
    await expectAccessible(counter.app);
    expect(textOf(counter.list())).not.to.contain('茶罐');
    await counter.type(counter.list, '9999');
    await until(() => expect(find(counter.list(), '#help').className).to.contain('bad'));
    expect(textOf(counter.list())).not.to.contain('茶罐');

    await counter.open();
    await until(() => expect(textOf(counter.list())).to.contain('茶罐'));
    await expectAccessible(counter.app);
    expect(textOf(counter.list())).to.contain('林** 138****6027').and.to.contain('要寄');
    for (const told of ['林小满', '13805716027', '竹里巷 12 号']) expect(textOf(counter.list())).not.to.contain(told);

    await counter.look();
    await expectAccessible(counter.app);
    for (const told of Object.values(contact)) expect(textOf(counter.parcel())).to.contain(told);
    await counter.act('fulfil');
    await until(() => expect(textOf(counter.list())).to.contain('已寄'));
    expect(counter.posted(`/awards/${counter.id}/fulfil`)).to.have.lengthOf(1);
    await counter.look();
    expect(textOf(counter.parcel())).to.contain('顺丰寄出');
    expect(counter.parcel().shadowRoot?.querySelector('.action')).to.equal(null);
  });

  it('are taken back with a reason, also from somebody who never said where they go', async () => {
    const counter = await openParcels();
    await counter.open();
    await until(() => expect(textOf(counter.list())).to.contain('等收件信息'));
    await counter.look();
    expect(counter.parcel().shadowRoot?.querySelector('.fulfil')).to.equal(null);
    await counter.act('forfeit');
    await until(() => expect(textOf(counter.list())).to.contain('已作废'));
    expect(counter.posted(`/awards/${counter.id}/forfeit`)).to.have.lengthOf(1);
  });

  it('are sent once though nobody heard that they were, and not left meanwhile', async () => {
    const counter = await openParcels();
    await counter.leave();
    await counter.open();
    await counter.look();
    counter.shop.line.always(onlyOn(`POST /awards/${counter.id}/fulfil`, dropAnswer));
    await counter.act('fulfil');
    await until(() => expect(find(counter.parcel(), '#help').textContent).to.contain('只会办一次'));
    expect(find(counter.parcel(), '.link', HTMLButtonElement).disabled).to.equal(true);
    counter.shop.line.always(undefined);
    await counter.type(counter.parcel, right);
    await until(() => expect(textOf(counter.list())).to.contain('已寄'));
    const keys = counter.posted(`/awards/${counter.id}/fulfil`).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys.length).to.be.greaterThan(1);
    expect(new Set(keys).size).to.equal(1);
  });
});
