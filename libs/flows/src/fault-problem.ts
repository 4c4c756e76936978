import { renderFault, type CatalogFault } from '@luoxuan/catalog';
import { problem, type Problem } from './problem.js';

/** A fault of a YAML file as a problem of whoever wrote it. */
export const faultProblem = (fault: CatalogFault): Problem =>
  problem(fault.code, { zh: renderFault(fault, 'zh'), en: renderFault(fault, 'en') }, fault.mend, {
    file: fault.file,
    line: fault.line,
    column: fault.column,
  });
