import { PointsLedgerElement } from './points-ledger.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-points-ledger': PointsLedgerElement;
  }
}

if (!customElements.get('lk-points-ledger')) customElements.define('lk-points-ledger', PointsLedgerElement);
