import type { Rule } from '../core/rule.ts';
import { actionOverdue } from './action-overdue.ts';
import { advisoryForSecurity } from './advisory-for-security.ts';
import { affectedTeamsTold } from './affected-teams-told.ts';
import { alertHasOneRunbook } from './alert-has-one-runbook.ts';
import { approvalsComplete } from './approvals-complete.ts';
import { audienceLeak } from './audience-leak.ts';
import { backupBeforeIrreversible } from './backup-before-irreversible.ts';
import { backupScheduled } from './backup-scheduled.ts';
import { bigBang } from './big-bang.ts';
import { blamelessWording } from './blameless-wording.ts';
import { blockingMigrationInWindow } from './blocking-migration-in-window.ts';
import { bodySyntax } from './body-syntax.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { bundleComplete } from './bundle-complete.ts';
import { cadenceKept } from './cadence-kept.ts';
import { cadenceSet } from './cadence-set.ts';
import { causeLinked } from './cause-linked.ts';
import { codeLanguage } from './code-language.ts';
import { commandHasExpectation } from './command-has-expectation.ts';
import { communicationReady } from './communication-ready.ts';
import { componentProps } from './component-props.ts';
import { contentIsData } from './content-is-data.ts';
import { contractAfterExpand } from './contract-after-expand.ts';
import { coversEveryComponent } from './covers-every-component.ts';
import { dangerousCommandMarked } from './dangerous-command-marked.ts';
import { dataLossStated } from './data-loss-stated.ts';
import { deprecatedBeforeRemoved } from './deprecated-before-removed.ts';
import { deprecationAnnouncedEverywhere } from './deprecation-announced-everywhere.ts';
import { diagramSyntax } from './diagram-syntax.ts';
import { docsUpdated } from './docs-updated.ts';
import { duplicateAnchor } from './duplicate-anchor.ts';
import { emptySection } from './empty-section.ts';
import { escalationReachable } from './escalation-reachable.ts';
import { everyAlertCovered } from './every-alert-covered.ts';
import { exerciseLedToChange } from './exercise-led-to-change.ts';
import { fastTrackReviewed } from './fast-track-reviewed.ts';
import { fileName } from './file-name.ts';
import { fileReadable } from './file-readable.ts';
import { firstActionEarly } from './first-action-early.ts';
import { frontMatterShape } from './front-matter-shape.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { frozenEditionUnchanged } from './frozen-edition-unchanged.ts';
import { headingLevels } from './heading-levels.ts';
import { incidentFields } from './incident-fields.ts';
import { irreversibleNeedsFallback } from './irreversible-needs-fallback.ts';
import { killSwitch } from './kill-switch.ts';
import { localeParity } from './locale-parity.ts';
import { migrationDependencies } from './migration-dependencies.ts';
import { migrationGuideForBreaking } from './migration-guide-for-breaking.ts';
import { mirrorsDeployOrder } from './mirrors-deploy-order.ts';
import { mirrorsMigrations } from './mirrors-migrations.ts';
import { missingAltText } from './missing-alt-text.ts';
import { notInFreeze } from './not-in-freeze.ts';
import { notOnWeekendOrHoliday } from './not-on-weekend-or-holiday.ts';
import { offByDefault } from './off-by-default.ts';
import { oldAddressFree } from './old-address-free.ts';
import { orphanDocument } from './orphan-document.ts';
import { overdueForRemoval } from './overdue-for-removal.ts';
import { pageSurvives } from './page-survives.ts';
import { placeholderResolves } from './placeholder-resolves.ts';
import { placeholderText } from './placeholder-text.ts';
import { previousArtifactKept } from './previous-artifact-kept.ts';
import { primaryAndBackup } from './primary-and-backup.ts';
import { promotionOrder } from './promotion-order.ts';
import { publicJargon } from './public-jargon.ts';
import { refCycle } from './ref-cycle.ts';
import { refExists } from './ref-exists.ts';
import { refKind } from './ref-kind.ts';
import { rehearsalCurrent } from './rehearsal-current.ts';
import { releasedNotAhead } from './released-not-ahead.ts';
import { requiredFields } from './required-fields.ts';
import { requiredSections } from './required-sections.ts';
import { resolvedAfterStart } from './resolved-after-start.ts';
import { restoreTested } from './restore-tested.ts';
import { retrospectiveDue } from './retrospective-due.ts';
import { retrospectiveWithinAWeek } from './retrospective-within-a-week.ts';
import { reviewCurrent } from './review-current.ts';
import { roleFilled } from './role-filled.ts';
import { rollbackPastContract } from './rollback-past-contract.ts';
import { rollbackPlanRequired } from './rollback-plan-required.ts';
import { rolloutStagesAscend } from './rollout-stages-ascend.ts';
import { sameArtifactEverywhere } from './same-artifact-everywhere.ts';
import { secretInContent } from './secret-in-content.ts';
import { sectionOrder } from './section-order.ts';
import { sequenceBumped } from './sequence-bumped.ts';
import { signalTriggersRollback } from './signal-triggers-rollback.ts';
import { staffingCoversWindow } from './staffing-covers-window.ts';
import { stateFollowsStages } from './state-follows-stages.ts';
import { stepHasExpectation } from './step-has-expectation.ts';
import { stepHasOwner } from './step-has-owner.ts';
import { supportBriefReady } from './support-brief-ready.ts';
import { tooLong } from './too-long.ts';
import { triggerIsObjective } from './trigger-is-objective.ts';
import { uniqueId } from './unique-id.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownField } from './unknown-field.ts';
import { unsafeLink } from './unsafe-link.ts';
import { updatesInOrder } from './updates-in-order.ts';
import { validationHasMinimum } from './validation-has-minimum.ts';
import { verificationComplete } from './verification-complete.ts';
import { versionInFileName } from './version-in-file-name.ts';
import { versionMatchesChanges } from './version-matches-changes.ts';
import { versionOrder } from './version-order.ts';
import { wallTimeExists } from './wall-time-exists.ts';
import { windowOpen } from './window-open.ts';
import { windowsOverlap } from './windows-overlap.ts';

/** Every rule, in the order in which they are run and listed. */
export const rules: readonly Rule[] = [
	fileReadable,
	fileName,
	uniqueId,
	oldAddressFree,
	frontMatterSyntax,
	frontMatterShape,
	unknownField,
	requiredFields,
	requiredSections,
	sectionOrder,
	emptySection,
	bodySyntax,
	headingLevels,
	duplicateAnchor,
	contentIsData,
	unknownComponent,
	componentProps,
	unsafeLink,
	brokenLink,
	brokenAnchor,
	missingAltText,
	codeLanguage,
	diagramSyntax,
	placeholderText,
	secretInContent,
	reviewCurrent,
	publicJargon,
	refExists,
	refKind,
	refCycle,
	versionInFileName,
	versionOrder,
	versionMatchesChanges,
	releasedNotAhead,
	orphanDocument,
	audienceLeak,
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
	coversEveryComponent,
	mirrorsDeployOrder,
	mirrorsMigrations,
	rollbackPastContract,
	triggerIsObjective,
	dataLossStated,
	stepHasOwner,
	stepHasExpectation,
	validationHasMinimum,
	rehearsalCurrent,
	restoreTested,
	windowOpen,
	bundleComplete,
	communicationReady,
	alertHasOneRunbook,
	everyAlertCovered,
	commandHasExpectation,
	dangerousCommandMarked,
	escalationReachable,
	firstActionEarly,
	tooLong,
	placeholderResolves,
	localeParity,
	cadenceSet,
	incidentFields,
	blamelessWording,
	updatesInOrder,
	resolvedAfterStart,
	cadenceKept,
	retrospectiveDue,
	causeLinked,
	wallTimeExists,
	windowsOverlap,
	sequenceBumped,
	backupScheduled,
	overdueForRemoval,
	offByDefault,
	killSwitch,
	stateFollowsStages,
	roleFilled,
	primaryAndBackup,
	actionOverdue,
	retrospectiveWithinAWeek,
	exerciseLedToChange,
	frozenEditionUnchanged,
	pageSurvives,
];
