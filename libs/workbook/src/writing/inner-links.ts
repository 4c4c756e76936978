import { type Parts, setText, textOf } from './parts.js';

/** ExcelJS writes a link to a cell also as an external target, which programs warn of or cannot open. */
export function keepLinksInside(parts: Parts): void {
  for (const path of [...parts.keys()]) {
    const [, name] = /^xl\/worksheets\/(sheet\d+\.xml)$/u.exec(path) ?? [];
    if (name === undefined) continue;
    const inside = new Set<string>();
    const sheet = (textOf(parts, path) ?? '').replace(/<hyperlink [^>]*>/gu, (link) => {
      const [whole, id] = / r:id="([^"]*)"/u.exec(link) ?? [];
      if (whole === undefined || id === undefined || !link.includes(' location="')) return link;
      inside.add(id);
      return link.replace(whole, '');
    });
    if (inside.size === 0) continue;
    setText(parts, path, sheet);
    dropRelationships(parts, `xl/worksheets/_rels/${name}.rels`, inside);
  }
}

function dropRelationships(parts: Parts, path: string, ids: Set<string>): void {
  const rels = textOf(parts, path);
  if (rels === undefined) return;
  const kept = rels.replace(/<Relationship [^>]*\/>/gu, (rel) => {
    const [, id = ''] = / Id="([^"]*)"/u.exec(rel) ?? [];
    return ids.has(id) ? '' : rel;
  });
  setText(parts, path, kept);
}
