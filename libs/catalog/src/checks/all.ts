import { aliasYearsRunForward } from './alias-years-run-forward.js';
import { bandsCoverEverything } from './bands-cover-everything.js';
import type { Check } from './check.js';
import { codesAreUnique } from './codes-are-unique.js';
import { curvesEndAtOne } from './curves-end-at-one.js';
import { curvesHaveTargets } from './curves-have-targets.js';
import { evidenceIsNotWaived } from './evidence-is-not-waived.js';
import { floorsStayBelowTargets } from './floors-stay-below-targets.js';
import { gradesCountElements } from './grades-count-elements.js';
import { indicatorsHaveASource } from './indicators-have-a-source.js';
import { kindsBehave } from './kinds-behave.js';
import { linesFitTheIndicator } from './lines-fit-the-indicator.js';
import { namesAreUnique } from './names-are-unique.js';
import { operatorsFollowDirection } from './operators-follow-direction.js';
import { percentIsNotTakenTwice } from './percent-is-not-taken-twice.js';
import { periodsAreNotFiner } from './periods-are-not-finer.js';
import { piecewiseHasBothEnds } from './piecewise-has-both-ends.js';
import { planLevelsFall } from './plan-levels-fall.js';
import { rulesFitTheIndicator } from './rules-fit-the-indicator.js';
import { rulesWatchOrAreOff } from './rules-watch-or-are-off.js';
import { samplesAreDeclared } from './samples-are-declared.js';
import { soleFactsStandAlone } from './sole-facts-stand-alone.js';
import { standardVersionsAreUnique } from './standard-versions-are-unique.js';
import { standardsNameKnownIndicators } from './standards-name-known-indicators.js';
import { targetsStayOutOfWarnings } from './targets-stay-out-of-warnings.js';
import { thresholdLevelsAreOrdered } from './threshold-levels-are-ordered.js';
import { thresholdsReward } from './thresholds-reward.js';
import { thresholdsStayInBounds } from './thresholds-stay-in-bounds.js';
import { typesFitTheirUnits } from './types-fit-their-units.js';
import { unitsAreKnown } from './units-are-known.js';
import { versionsAreFollowed } from './versions-are-followed.js';
import { versionsDoNotOverlap } from './versions-do-not-overlap.js';
import { versionsFollowInOrder } from './versions-follow-in-order.js';
import { versionsSayWhatChanged } from './versions-say-what-changed.js';
import { warningsAreOrdered } from './warnings-are-ordered.js';
import { weightsAddUp } from './weights-add-up.js';
import { windowsAddUpFlows } from './windows-add-up-flows.js';

/** Every rule that a catalogue is held to, beyond the schema and the formulas. */
export const CHECKS: readonly Check[] = [
  codesAreUnique,
  namesAreUnique,
  aliasYearsRunForward,
  unitsAreKnown,
  typesFitTheirUnits,
  soleFactsStandAlone,
  rulesWatchOrAreOff,
  samplesAreDeclared,
  indicatorsHaveASource,
  percentIsNotTakenTwice,
  periodsAreNotFiner,
  versionsFollowInOrder,
  versionsSayWhatChanged,
  versionsAreFollowed,
  windowsAddUpFlows,
  standardsNameKnownIndicators,
  weightsAddUp,
  kindsBehave,
  operatorsFollowDirection,
  linesFitTheIndicator,
  targetsStayOutOfWarnings,
  floorsStayBelowTargets,
  warningsAreOrdered,
  curvesEndAtOne,
  curvesHaveTargets,
  rulesFitTheIndicator,
  piecewiseHasBothEnds,
  thresholdsReward,
  bandsCoverEverything,
  gradesCountElements,
  evidenceIsNotWaived,
  planLevelsFall,
  versionsDoNotOverlap,
  standardVersionsAreUnique,
  thresholdsStayInBounds,
  thresholdLevelsAreOrdered,
];
