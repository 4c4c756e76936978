import { foldLabel } from '../layout/label.js';
import type { PathPart } from '../table/path.js';

/** As written, but for a period in front, which is another one next year. */
export const wording = ({ text, folded }: PathPart): string => (foldLabel(text) === folded ? text : folded);
