import { QuizTextElement } from './quiz-text.ts';

declare global {
  interface HTMLElementTagNameMap {
    'lk-quiz-text': QuizTextElement;
  }
}

if (!customElements.get('lk-quiz-text')) customElements.define('lk-quiz-text', QuizTextElement);
