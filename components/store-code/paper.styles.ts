import { css } from 'lit';

/**
 * A paper, in 148ths of its width: a poster is a table card, half as large again. Only ink: browsers print no grounds, but edges and
 * drawings. On a screen it is as large as there is room.
 */
export const paperStyles = css`
  :host([layout='card']),
  :host([layout='poster']) {
    display: block;
    min-height: 0;
  }
  .paper {
    --_lk-u: calc((100vw - 64px) / 148);
    display: flex;
    flex-direction: column;
    align-items: center;
    width: calc(148 * var(--_lk-u));
    height: calc(209.8 * var(--_lk-u));
    margin: 0 auto;
    padding: calc(8 * var(--_lk-u)) calc(12 * var(--_lk-u)) calc(8 * var(--_lk-u));
    border-top: calc(5 * var(--_lk-u)) solid var(--lk-code-brand);
    background: var(--lk-code-paper);
    color: var(--lk-code-ink);
    font-size: calc(4.4 * var(--_lk-u));
    line-height: 1.35;
  }
  @media (min-width: 700px) {
    .paper {
      --_lk-u: 1mm;
    }
  }
  @media (min-width: 900px) {
    :host([layout='poster']) .paper {
      --_lk-u: 1.4189mm;
    }
  }
  .organiser {
    display: flex;
    align-items: center;
    font-weight: 500;
    font-size: calc(5 * var(--_lk-u));
  }
  .mark {
    display: flex;
    align-items: center;
    justify-content: center;
    width: calc(9 * var(--_lk-u));
    height: calc(9 * var(--_lk-u));
    margin: 0 calc(2.5 * var(--_lk-u));
    border: calc(0.6 * var(--_lk-u)) solid;
    border-radius: calc(1.6 * var(--_lk-u));
    color: var(--lk-code-brand);
    font-family: var(--lk-font-display);
  }
  .paper h2 {
    margin: calc(2 * var(--_lk-u)) 0 calc(1 * var(--_lk-u));
    color: var(--lk-code-brand);
    font: 700 calc(12 * var(--_lk-u)) / 1.15 var(--lk-font-display);
  }
  .prizes {
    margin: calc(1 * var(--_lk-u)) 0;
  }
  .prizes b {
    font-weight: 600;
  }
  .frame {
    flex: 1 1 0;
    align-self: stretch;
    min-height: calc(56 * var(--_lk-u));
  }
  .frame .qr {
    width: 100%;
    height: 100%;
  }
  .paper .digits {
    font-weight: 600;
    font-size: calc(7 * var(--_lk-u));
    line-height: 1.3;
  }
  .typed {
    font-size: calc(3.6 * var(--_lk-u));
  }
  ol {
    display: flex;
    align-self: stretch;
    justify-content: space-between;
    margin: calc(3.5 * var(--_lk-u)) 0;
    padding: 0;
    list-style: none;
  }
  ol li {
    flex: 1 1 0;
    padding: 0 calc(1.5 * var(--_lk-u));
  }
  ol b {
    display: block;
    width: calc(7 * var(--_lk-u));
    margin: 0 auto calc(1 * var(--_lk-u));
    border: calc(0.5 * var(--_lk-u)) solid;
    border-radius: 50%;
    color: var(--lk-code-brand);
    line-height: calc(6 * var(--_lk-u));
  }
  .foot {
    align-self: stretch;
    padding-top: calc(2.5 * var(--_lk-u));
    border-top: calc(0.3 * var(--_lk-u)) solid var(--lk-code-brand);
    font-size: calc(3.6 * var(--_lk-u));
    line-height: 1.45;
  }
  .foot b,
  .foot span {
    display: block;
  }
  @media print {
    /* What is around it is hidden, and this alone is shown; a page's own rules for its elements do not count on paper. */
    :host([layout='card']),
    :host([layout='poster']) {
      position: fixed !important;
      top: 0 !important;
      left: 0 !important;
      width: 148mm !important;
      height: 209.8mm !important;
      margin: 0 !important;
      padding: 0 !important;
      background: #fff !important;
      visibility: visible !important;
    }
    :host([layout='poster']) {
      width: 210mm !important;
      height: 296.8mm !important;
    }
    .paper {
      --_lk-u: 1mm;
    }
    :host([layout='poster']) .paper {
      --_lk-u: 1.4142mm;
      width: 210mm;
    }
    .keys {
      display: none;
    }
  }
`;
