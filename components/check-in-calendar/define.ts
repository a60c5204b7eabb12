import { CheckInCalendarElement } from './check-in-calendar.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-check-in-calendar': CheckInCalendarElement;
  }
}

if (!customElements.get('lk-check-in-calendar')) customElements.define('lk-check-in-calendar', CheckInCalendarElement);
