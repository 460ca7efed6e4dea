import type { Rule } from '../core/rule.ts';
import { audienceLeak } from './audience-leak.ts';
import { bodySyntax } from './body-syntax.ts';
import { brokenAnchor } from './broken-anchor.ts';
import { brokenLink } from './broken-link.ts';
import { codeLanguage } from './code-language.ts';
import { componentProps } from './component-props.ts';
import { contentIsData } from './content-is-data.ts';
import { diagramSyntax } from './diagram-syntax.ts';
import { duplicateAnchor } from './duplicate-anchor.ts';
import { emptySection } from './empty-section.ts';
import { fileName } from './file-name.ts';
import { fileReadable } from './file-readable.ts';
import { frontMatterShape } from './front-matter-shape.ts';
import { frontMatterSyntax } from './front-matter-syntax.ts';
import { frozenEditionUnchanged } from './frozen-edition-unchanged.ts';
import { headingLevels } from './heading-levels.ts';
import { mirrorsDeployOrder } from './mirrors-deploy-order.ts';
import { missingAltText } from './missing-alt-text.ts';
import { orphanDocument } from './orphan-document.ts';
import { pageSurvives } from './page-survives.ts';
import { placeholderText } from './placeholder-text.ts';
import { publicJargon } from './public-jargon.ts';
import { refCycle } from './ref-cycle.ts';
import { refExists } from './ref-exists.ts';
import { refKind } from './ref-kind.ts';
import { requiredSections } from './required-sections.ts';
import { reviewCurrent } from './review-current.ts';
import { rollbackPlanRequired } from './rollback-plan-required.ts';
import { secretInContent } from './secret-in-content.ts';
import { sectionOrder } from './section-order.ts';
import { uniqueId } from './unique-id.ts';
import { unknownComponent } from './unknown-component.ts';
import { unknownField } from './unknown-field.ts';
import { unsafeLink } from './unsafe-link.ts';

/** Every rule, in the order in which they are run and listed. */
export const rules: readonly Rule[] = [
	fileReadable,
	fileName,
	uniqueId,
	frontMatterSyntax,
	frontMatterShape,
	unknownField,
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
	orphanDocument,
	audienceLeak,
	rollbackPlanRequired,
	mirrorsDeployOrder,
	frozenEditionUnchanged,
	pageSurvives,
];
