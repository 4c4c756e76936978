import { planPanel, scorePanel } from '@luoxuan/scoring';
import { LedgerPanels, openStore } from '@luoxuan/store';
import { benchCatalogue } from '../consortia/catalogue.js';
import { emptyPanel } from '../consortia/panel.js';
import { scored } from '../consortia/scored.js';
import { printUsage } from './usage.js';

/** From the product's database: the whole process, from its start to the ranks. */
const { catalog, standard } = benchCatalogue();
const store = await openStore({ type: 'sqlite', file: process.argv[2] ?? '' });
const panel = emptyPanel();
const faults = await store.unitOfWork.read((tx) => new LedgerPanels().fill(tx, panel, catalog.elements));
await store.close();
const planned = planPanel(catalog, standard);
if (!planned.ok || faults.length > 0) throw new Error(JSON.stringify([planned, faults.slice(0, 3)]));
const { indicators } = scorePanel(panel, planned.plan, catalog, 'month');
printUsage(scored(indicators));
