/** Titles that break formats: each is legal text of a document. Line breaks come through escapes of YAML; other controls do not pass. */
export const hostileTitles = [
	']]> <script>alert(1)</script> & "quotes" \'and\' more',
	'Lines\nEND:VEVENT\nATTACH:https://evil.example/\nand back',
	'Semi;colon, comma: colon \\ backslash \\n "quote"',
	'\u{1F680}'.repeat(300),
	'👩‍👩‍👧‍👦'.repeat(40),
	'שלום عالم \u200Fevil',
	'next \u0085 line \u2028 separator',
	'lone \ud800 surrogate and \ufffe no character',
	`${'ä'.repeat(37)}${'€'.repeat(60)}`,
];
