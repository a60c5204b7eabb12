import { DrawRecordsElement } from './draw-records.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-draw-records': DrawRecordsElement;
  }
}

if (!customElements.get('lk-draw-records')) customElements.define('lk-draw-records', DrawRecordsElement);
