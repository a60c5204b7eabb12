import type { Parcel } from '../../src/contract/award.ts';
import { maskedName } from '../../src/rules/masked.ts';
import { maskedPhone } from '../../src/rules/phone.ts';
import type { CounterMessages } from './messages.ts';

/** Whose parcel it is, masked, as far as anybody said. */
export const parcelHolder = ({ parcels }: CounterMessages, { contact, holder }: Parcel): string => {
  const { name, phone } = contact ?? {};
  const told = [name && maskedName(name), phone && maskedPhone(phone)].filter(Boolean);
  return told.length > 0 ? told.join(' ') : (holder ?? parcels.nobody);
};
