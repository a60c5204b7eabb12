import { PlaceProofElement } from './place-proof.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-place-proof': PlaceProofElement;
  }
}

if (!customElements.get('lk-place-proof')) customElements.define('lk-place-proof', PlaceProofElement);
