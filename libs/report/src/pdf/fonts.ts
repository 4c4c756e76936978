import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const FONTS = [
  ['noto-serif-sc', '400Regular', 'NotoSerifSC_400Regular.ttf'],
  ['noto-sans-sc', '400Regular', 'NotoSansSC_400Regular.ttf'],
  ['noto-sans-sc', '700Bold', 'NotoSansSC_700Bold.ttf'],
] as const;

export interface FontFiles {
  /** Folders with one weight each; the other weights (10 MB apiece) stay unread. */
  folders: string[];
  /** The same weights as files. */
  files: string[];
  /** Files of the family that charts are written in. */
  chart: string[];
}

/** The fonts that reports are set in, from the packages installed under `packageRoot`: never the fonts of the machine. */
export function fontFiles(packageRoot: string): FontFiles {
  const { resolve } = createRequire(join(packageRoot, 'package.json'));
  const files = FONTS.map(([name, weight, file]) =>
    join(dirname(resolve(`@expo-google-fonts/${name}/package.json`)), weight, file),
  );
  const chart = files.filter((_, i) => FONTS[i]?.[0] === 'noto-sans-sc');
  return { folders: files.map((file) => dirname(file)), files, chart };
}
