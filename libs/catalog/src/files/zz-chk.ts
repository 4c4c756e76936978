import { loadCatalog, renderFault } from '@luoxuan/catalog';
const r = await loadCatalog(process.argv[2]!);
if (!r.ok)
  for (const f of r.faults)
    console.log(
      process.argv[3] === 'short'
        ? `${f.file}:${f.line}:${f.column} ${f.code}`
        : renderFault(f, (process.argv[3] ?? 'zh') as 'zh'),
    );
