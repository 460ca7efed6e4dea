import type { Rule } from '../core/rule.ts';
import { advisoryForSecurity } from './advisory-for-security.ts';
import { affectedTeamsTold } from './affected-teams-told.ts';
import { approvalsComplete } from './approvals-complete.ts';
import { backupBeforeIrreversible } from './backup-before-irreversible.ts';
import { bigBang } from './big-bang.ts';
import { blockingMigrationInWindow } from './blocking-migration-in-window.ts';
import { bodySyntax } from './body-syntax.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { componentProps } from './component-props.ts';
import { contentIsData } from './content-is-data.ts';
import { contractAfterExpand } from './contract-after-expand.ts';
import { deprecatedBeforeRemoved } from './deprecated-before-removed.ts';
import { deprecationAnnouncedEverywhere } from './deprecation-announced-everywhere.ts';
import { docsUpdated } from './docs-updated.ts';
import { fastTrackReviewed } from './fast-track-reviewed.ts';
import { fileName } from './file-name.ts';
import { fileReadable } from './file-readable.ts';
import { frontMatterShape } from './front-matter-shape.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { irreversibleNeedsFallback } from './irreversible-needs-fallback.ts';
import { migrationDependencies } from './migration-dependencies.ts';
import { migrationGuideForBreaking } from './migration-guide-for-breaking.ts';
import { mirrorsDeployOrder } from './mirrors-deploy-order.ts';
import { notInFreeze } from './not-in-freeze.ts';
import { notOnWeekendOrHoliday } from './not-on-weekend-or-holiday.ts';
import { placeholderText } from './placeholder-text.ts';
import { previousArtifactKept } from './previous-artifact-kept.ts';
import { promotionOrder } from './promotion-order.ts';
import { refCycle } from './ref-cycle.ts';
import { refExists } from './ref-exists.ts';
import { requiredSections } from './required-sections.ts';
import { rollbackPlanRequired } from './rollback-plan-required.ts';
import { rolloutStagesAscend } from './rollout-stages-ascend.ts';
import { sameArtifactEverywhere } from './same-artifact-everywhere.ts';
import { signalTriggersRollback } from './signal-triggers-rollback.ts';
import { staffingCoversWindow } from './staffing-covers-window.ts';
import { supportBriefReady } from './support-brief-ready.ts';
import { uniqueId } from './unique-id.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownField } from './unknown-field.ts';
import { unsafeLink } from './unsafe-link.ts';
import { verificationComplete } from './verification-complete.ts';
import { versionMatchesChanges } from './version-matches-changes.ts';
import { versionOrder } from './version-order.ts';

/** Every rule, in the order in which they are run and listed. */
export const rules: readonly Rule[] = [
	fileReadable,
	fileName,
	uniqueId,
	frontMatterSyntax,
	frontMatterShape,
	unknownField,
	requiredSections,
	bodySyntax,
	contentIsData,
	unknownComponent,
	componentProps,
	unsafeLink,
	brokenLink,
	brokenAnchor,
	placeholderText,
	refExists,
	refCycle,
	versionOrder,
	versionMatchesChanges,
	rollbackPlanRequired,
	migrationGuideForBreaking,
	advisoryForSecurity,
	deprecatedBeforeRemoved,
	deprecationAnnouncedEverywhere,
	approvalsComplete,
	verificationComplete,
	sameArtifactEverywhere,
	promotionOrder,
	rolloutStagesAscend,
	signalTriggersRollback,
	notOnWeekendOrHoliday,
	notInFreeze,
	staffingCoversWindow,
	docsUpdated,
	affectedTeamsTold,
	supportBriefReady,
	bigBang,
	previousArtifactKept,
	fastTrackReviewed,
	irreversibleNeedsFallback,
	contractAfterExpand,
	migrationDependencies,
	backupBeforeIrreversible,
	blockingMigrationInWindow,
	mirrorsDeployOrder,
];
