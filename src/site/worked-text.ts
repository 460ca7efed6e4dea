import { hash } from 'node:crypto';
import { type Document, isOf } from '../core/document.ts';

/**
 * The digest of a text that is worked through: a runbook's or a plan's, with steps or checks. What a reader has ticked is
 * kept under it, and does not count for any other text. Undefined where there is nothing to work through.
 */
export function workedText(document: Document): string | undefined {
	if (!isOf(document, 'runbook') && !isOf(document, 'rollback-plan')) return undefined;
	const steps = document.outline.components.some(({ node }) => node.name === 'Step' || node.name === 'Check');
	return steps ? hash('sha256', document.source, 'base64url').slice(0, 16) : undefined;
}
