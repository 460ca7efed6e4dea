/** Titles that break formats: each is legal text of a document. The control characters come through escapes of YAML. */
export const hostileTitles = [
	']]> <script>alert(1)</script> & "quotes" \'and\' more',
	'Lines\r\nEND:VEVENT\r\nATTACH:https://evil.example/\nand back',
	'Semi;colon, comma: colon \\ backslash \\n "quote"',
	'\u{1F680}'.repeat(300),
	'👩‍👩‍👧‍👦'.repeat(40),
	'שלום عالم \u200F\u202Eevil',
	'nul \u0000 bell \u0007 escape \u001b delete \u007f next \u0085 line \u2028 separator',
	'lone \ud800 surrogate and \ufffe no character',
	`${'ä'.repeat(37)}${'€'.repeat(60)}`,
];
