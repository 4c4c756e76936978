import { bareLoop } from '../consortia/bare-loop.js';
import { allSteps, INDICATORS, weightOf } from '../consortia/world.js';
import { scored } from '../consortia/scored.js';
import { cpuOfProcess, printUsage } from './usage.js';

/** The lower bound, once the values are in memory. */
const steps = allSteps();
const before = cpuOfProcess();
const { indicators } = bareLoop(
  steps,
  INDICATORS.map((_, i) => weightOf(i)),
);
printUsage(scored(indicators), cpuOfProcess() - before);
