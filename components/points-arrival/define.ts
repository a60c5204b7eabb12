import { PointsArrivalElement } from './points-arrival.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-points-arrival': PointsArrivalElement;
  }
}

if (!customElements.get('lk-points-arrival')) customElements.define('lk-points-arrival', PointsArrivalElement);
