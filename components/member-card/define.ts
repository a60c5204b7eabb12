import { MemberCardElement } from './member-card.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-member-card': MemberCardElement;
  }
}

if (!customElements.get('lk-member-card')) customElements.define('lk-member-card', MemberCardElement);
