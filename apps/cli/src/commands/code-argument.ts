/** The code of an indicator or element, which are written in capitals. */
export const codeArgument = (text: string): string => text.trim().toUpperCase();
