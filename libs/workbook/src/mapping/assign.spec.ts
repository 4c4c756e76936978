import { elementOf } from '../testing/element.js';
import { assign, type Decision } from './assign.js';
import type { Candidate } from './match-label.js';

const [a, b, c] = ['AAA01', 'BBB01', 'CCC01'].map((code) => elementOf({ code, name: code }));
const candidate = (element: Candidate['element'] | undefined, confidence: number): Candidate => ({
  element: element!,
  confidence,
  reasons: [],
});
const shown = (decision: Decision): string => {
  switch (decision.kind) {
    case 'none':
      return 'none';
    case 'tie':
      return `tie ${decision.candidates.map(({ element }) => element.code).join(' ')}`;
    case 'tie-of-labels':
      return `${decision.candidate.element.code} also ${decision.others.join(' ')}`;
    case 'taken':
      return `${decision.candidate.element.code} taken by ${decision.by}`;
    case 'proposed':
      return decision.candidate.element.code;
  }
};

describe('one element for a label, one label for an element', () => {
  it.each<[what: string, labels: Candidate[][], decisions: string[]]>([
    ['each its best', [[candidate(a, 1)], [candidate(b, 0.8), candidate(a, 0.6)]], ['AAA01', 'BBB01']],
    [
      'the best total rather than first come',
      [[candidate(a, 0.8), candidate(b, 0.75)], [candidate(a, 0.78)]],
      ['BBB01', 'AAA01'],
    ],
    [
      'a sure one is not given up for two doubtful ones',
      [[candidate(a, 1), candidate(b, 0.6)], [candidate(a, 0.9)]],
      ['AAA01', 'AAA01 taken by 0'],
    ],
    ['two elements alike', [[candidate(a, 0.7), candidate(b, 0.69)]], ['tie AAA01 BBB01']],
    [
      'two elements alike of which one is needed elsewhere',
      [[candidate(a, 0.7), candidate(b, 0.69)], [candidate(b, 1)]],
      ['AAA01', 'BBB01'],
    ],
    ['two labels alike', [[candidate(a, 0.97)], [candidate(a, 0.97)]], ['AAA01 also 1', 'AAA01 also 0']],
    ['too doubtful', [[candidate(c, 0.4)], []], ['none', 'none']],
  ])('%s', (_what, labels, decisions) => {
    expect(assign(labels).map(shown)).toEqual(decisions);
  });
});
