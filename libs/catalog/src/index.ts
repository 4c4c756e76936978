export { CORE_SET, MEMBER_KINDS, RELATION_OPERATORS, REPORTING_PERIODS, SYSTEM_SET } from './catalog.js';
export type {
  Alias,
  Band,
  Benchmark,
  Catalog,
  Dimension,
  Element,
  Group,
  Indicator,
  IndicatorVersion,
  MemberKind,
  PlanParameters,
  Relation,
  RelationOperator,
  RelationResult,
  ReportingPeriod,
  ScoringParameters,
  ScoringRule,
  Standard,
  StandardIndicator,
  Status,
  Version,
} from './catalog.js';
export { compileCatalog } from './compile.js';
export type { CatalogResult } from './compile.js';
export { curveOf } from './curve.js';
export type { Change, Field as ChangedField, Subject as ChangedSubject } from './diff/change.js';
export { consequenceOf } from './diff/consequences.js';
export { diffCatalogs } from './diff/diff-catalogs.js';
export { diffStandards } from './diff/diff-standards.js';
export { codeFinder, nearestCodes, type FindCode } from './nearest-code.js';
export { ruleInWords } from './rule-in-words.js';
export { changeInWords } from './diff/words.js';
export { digestOfElements } from './digest.js';
export { FAULT_CODES, fault, inReadingOrder, renderFault } from './fault.js';
export type { CatalogFault, CatalogFaultCode } from './fault.js';
export { loadCatalog } from './files/load.js';
export { systemCode, unreadable } from './files/unreadable.js';
export { foldName } from './fold-name.js';
export { isInUse, nameIndex, yearsInWords } from './names.js';
export type { NamedElement, NameIndex } from './names.js';
export { handedIn, setsOf } from './sets.js';
export { TERMS } from './terms.js';
export { rangeOf, type Range } from './range.js';
export { usesOf } from './uses.js';
export type { Uses } from './uses.js';
export { isSole } from './sole.js';
export { elementFormula, formulaOf } from './formula/formula.js';
export { standardName } from './standard-name.js';
export { packRelation, unpackRelation, type PackedRelation } from './formula/packed-relation.js';
export type { Evaluated, Formula, Lookup, Resolved } from './formula/formula.js';
export {
  MONITORED_RULES,
  type MonitoredRule,
  type Monitoring,
  type NotWatched,
  type Threshold,
} from './schema/monitoring.js';
export type { SourceFile } from './source/source-file.js';
// For libraries with YAML of their own (layouts): places in the file, faults of a schema, the published JSON Schema.
export { described } from './schema/described.js';
export { publish as publishSchema } from './schema/json-schemas.js';
export { SourceDocument } from './source/document.js';
export { schemaFaults } from './source/schema-faults.js';
export { controlCharacters } from './source/control-characters.js';
