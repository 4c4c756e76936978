import type { Bilingual } from '@luoxuan/wording';

/** One line of an explanation, and what it follows from. */
export interface ExplanationNode {
  text: Bilingual;
  children: ExplanationNode[];
}
