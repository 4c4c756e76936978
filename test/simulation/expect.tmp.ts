import { readFileSync, writeFileSync } from 'node:fs';
import { isMap, isSeq, parseDocument } from 'yaml';
const told = JSON.parse(readFileSync('/tmp/told.json', 'utf8')) as Record<string, Record<string, string[]>>;
const path = 'fixtures/simulation/stories.yaml';
const document = parseDocument(readFileSync(path, 'utf8'));
const stories = document.get('stories');
if (!isSeq(stories)) throw new Error();
for (const story of stories.items)
  if (isMap(story)) {
    const lines = told[story.get('code') as string] ?? {};
    story.delete('expected');
    if (Object.keys(lines).length > 0) story.set('expected', document.createNode(lines));
  }
writeFileSync(path, document.toString({ lineWidth: 120 }));
