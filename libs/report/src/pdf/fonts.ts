import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FONTS = [
  ['@expo-google-fonts/noto-serif-sc', '400Regular'],
  ['@expo-google-fonts/noto-sans-sc', '400Regular'],
  ['@expo-google-fonts/noto-sans-sc', '700Bold'],
] as const;

export interface FontFiles {
  /** Folders with one weight each; the other weights (10 MB apiece) stay unread. */
  folders: string[];
  /** Files of the family that charts are written in. */
  chart: string[];
}

/** The fonts that reports are set in, from the packages installed under `packageRoot`: never the fonts of the machine. */
export function fontFiles(packageRoot: string): FontFiles {
  const { resolve } = createRequire(join(packageRoot, 'package.json'));
  const folders = FONTS.map(([name, weight]) => join(dirname(resolve(`${name}/package.json`)), weight));
  const chart = FONTS.flatMap(([name, weight], i) =>
    name.endsWith('noto-sans-sc') ? [join(folders[i] ?? '', `NotoSansSC_${weight}.ttf`)] : [],
  );
  return { folders, chart };
}
