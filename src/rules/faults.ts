import type { Document } from '../core/document.ts';
import type { Fault } from '../core/fault.ts';
import type { Report } from '../core/rule.ts';

/** The faults of a document that a rule of the same name tells. */
export const faultsOf = (rule: Fault['rule']) =>
	function* (document: Document): Iterable<Report> {
		for (const fault of document.faults) {
			if (fault.rule === rule) yield { document, at: fault.span, message: fault.message, help: fault.help };
		}
	};
