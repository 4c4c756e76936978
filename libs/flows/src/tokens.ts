/** Tokens of what is no class. */
export const CATALOG = Symbol('luoxuan catalogue');
export const LAYOUTS = Symbol('luoxuan layouts');
export const REPORT_RENDERER = Symbol('luoxuan report renderer');
