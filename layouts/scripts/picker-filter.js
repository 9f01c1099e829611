// Narrows the questions to choose from by who asks them and by topic.
import { find, findAll } from './find.js';

/**
 * @param {HTMLElement} picker
 * @param {(shown: number) => void} tell says how many questions are left to choose from
 */
export function filterQuestions(picker, tell) {
  const asker = find(picker, '[name="asker"]', HTMLSelectElement);
  const topic = find(picker, '[name="topic"]', HTMLSelectElement);
  const banks = findAll(picker, '.picker-bank', HTMLElement);

  function filter() {
    let shown = 0;
    for (const bank of banks) {
      const questions = findAll(bank, 'li', HTMLElement);
      for (const question of questions) question.hidden = !fits(question.dataset);
      const left = questions.filter(question => !question.hidden).length;
      const size = bank.querySelector('.picker-size');
      if (size) size.textContent = `(${left})`;
      bank.hidden = left === 0;
      shown += left;
    }
    return shown;
  }

  /** What both may ask fits either. @param {DOMStringMap} question */
  function fits({ by, topic: about }) {
    const asked = asker.value === '' || by === asker.value || by === 'both';
    return asked && (topic.value === '' || about === topic.value);
  }

  for (const select of [asker, topic]) select.addEventListener('change', () => tell(filter()));
  filter();
}
