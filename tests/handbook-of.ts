export { handbookOf } from '../src/core/handbook-of-texts.ts';
export { historyOf } from '../src/core/history-of-texts.ts';
