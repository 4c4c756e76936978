/** Everything that a user sees exists in Chinese first and English second. */
export interface Bilingual {
  zh: string;
  en: string;
}

export type Language = keyof Bilingual;
