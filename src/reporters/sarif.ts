import type { Fix } from '../core/fix.ts';
import type { Place, Span } from '../core/place.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonText } from './json-text.ts';
import type { Reporter } from './reporter.ts';
import { levels, messageText, sarifRule } from './sarif-rule.ts';

/** SARIF 2.1.0, for code scanning: the rules with their help, and a result each finding. */
export const sarif: Reporter = (findings, { path, rules, ruleAddress, version }) => {
	const names = fingerprints(findings);
	const region = ({ start, end }: Span) => ({
		startLine: start.line,
		startColumn: start.column,
		endLine: end.line,
		endColumn: end.column,
	});
	const location = ({ file, ...span }: Place) => ({ artifactLocation: artifact(path(file)), region: region(span) });
	const fixed = (file: string, { does, edits }: Fix) => ({
		description: { text: messageText(does) },
		artifactChanges: [
			{
				artifactLocation: artifact(path(file)),
				replacements: edits.map(({ text, ...span }) => ({
					deletedRegion: region(span),
					insertedContent: { text: text.toWellFormed() },
				})),
			},
		],
	});
	const results = findings.map(({ rule, severity, place, message, help, fix, related }, index) => {
		const ruleIndex = rules.findIndex(({ id }) => id === rule);
		return {
			ruleId: rule,
			...(ruleIndex === -1 ? {} : { ruleIndex }),
			level: levels[severity],
			message: { text: messageText(`${message}. ${help}`) },
			locations: [{ physicalLocation: location(place) }],
			...(related.length
				? {
						relatedLocations: related.map((each, id) => ({
							id: id + 1,
							physicalLocation: location(each.place),
							message: { text: messageText(each.message) },
						})),
					}
				: {}),
			...(fix ? { fixes: [fixed(place.file, fix)] } : {}),
			partialFingerprints: { 'rollbookFinding/v1': names[index] },
		};
	});
	const driver = {
		name: 'Rollbook',
		semanticVersion: version,
		rules: rules.map((rule) => sarifRule(rule, ruleAddress(rule.id))),
	};
	const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results };
	return jsonText({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] });
};

/** A path as a URI: relative to the root of the source, or of a file where it is absolute. */
function artifact(path: string): { uri: string; uriBaseId?: string } {
	const uri = path.toWellFormed().split('/').map(encodeURIComponent).join('/');
	return path.startsWith('/') ? { uri: `file://${uri}` } : { uri, uriBaseId: '%SRCROOT%' };
}
