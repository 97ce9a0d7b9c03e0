/*
 * The rules are those of SQLite's tokenizer, which is its own documentation; the unit test asks SQLite
 * where its tokens end. No keywords here: whoever needs one compares the word.
 */
#include "runtime/token.h"

/* The token from where the scanner stands to `end`; the scanner moves behind it. */
static struct kiln_token cut(struct kiln_scanner *scanner, const unsigned char *end,
                             enum kiln_token_kind kind)
{
	struct kiln_token token = {kind, scanner->cursor, 0};

	scanner->cursor = (const char *)end;
	token.length = (size_t)(scanner->cursor - token.start);
	return token;
}

/*
 * The generic API, with a peek that looks at the limit: re2c's end rule compares with the limit only
 * where it has seen the sentinel, so with plain pointers the byte behind a slice had to be NUL.
 */
struct kiln_token kiln_scan_(struct kiln_scanner *scanner)
{
	const unsigned char *cursor = (const unsigned char *)scanner->cursor;
	const unsigned char *const limit = (const unsigned char *)scanner->limit;
	const unsigned char *marker = cursor;

	/*!re2c
	re2c:flags:input          = custom;
	re2c:api:style            = free-form;
	re2c:yyfill:enable        = 0;
	re2c:eof                  = 0;
	re2c:define:YYCTYPE       = "unsigned char";
	re2c:define:YYPEEK        = "(unsigned char)(cursor < limit ? *cursor : 0)";
	re2c:define:YYSKIP        = "++cursor;";
	re2c:define:YYBACKUP      = "marker = cursor;";
	re2c:define:YYRESTORE     = "cursor = marker;";
	re2c:define:YYLESSTHAN    = "cursor >= limit";

	// A vertical tab continues a space but starts none; a byte order mark is one by itself.
	space      = [ \t\n\f\r] [ \t\n\v\f\r]* | "\xEF\xBB\xBF";
	ident      = [0-9A-Za-z_$\x80-\xFF];
	word       = [A-Za-z_\x80-\xEE\xF0-\xFF] ident*
	           | "\xEF"     | "\xEF" (ident \ [\xBB]) ident*
	           | "\xEF\xBB" | "\xEF\xBB" (ident \ [\xBF]) ident*;
	// An open comment runs to the end; a slash and a star that end the text are operators.
	comment    = "--" [^\n]* | "/*" ([^*] | [*]+ [^*/])* [*]+ "/"
	           | "/*" (([^*] | [*]+ [^*/])+ [*]* | [*]+);
	quoted     = ["] ([^"] | ["]["])* ["] | [`] ([^`] | [`][`])* [`] | "[" [^\]]* "]";
	string     = ['] ([^'] | [']['])* ['];
	unfinished = ["] ([^"] | ["]["])* | [`] ([^`] | [`][`])* | "[" [^\]]*
	           | ['] ([^'] | [']['])* | [xX]['] [^']*;
	blob       = [xX]['] ([0-9A-Fa-f][0-9A-Fa-f])* ['];
	digit      = [0-9];
	hex        = [0-9A-Fa-f];
	exponent   = [eE] [+\-]? digit+;
	float      = digit+ "." digit* exponent? | "." digit+ exponent? | digit+ exponent;
	number     = digit+ | float | "0" [xX] hex+;
	// What runs into a number spoils it, except behind a hexadecimal one (0x1Fg is 0x1F and g).
	spoilt     = [1-9] digit* ident+ | float ident+
	           | "0" (ident \ [xX]) ident* | "0" [xX] | "0" [xX] (ident \ hex) ident*;
	name       = "::"* ident (ident | "::")*;
	argument   = "(" [^ \t\n\v\f\r)]*;
	variable   = "?" digit* | [$@#:] name (argument ")")?;
	operator   = [-+*/%=<>|&~(),;.] | "==" | "<=" | "<>" | "<<" | ">=" | ">>" | "!=" | "||"
	           | "->" | "->>";
	illegal    = [xX]['] [^']* ['] | spoilt | [$@#:] name argument | [$@#:] "::"*;

	$          { return cut(scanner, cursor, KILN_TOKEN_END); }
	space      { return cut(scanner, cursor, KILN_TOKEN_SPACE); }
	comment    { return cut(scanner, cursor, KILN_TOKEN_COMMENT); }
	word       { return cut(scanner, cursor, KILN_TOKEN_WORD); }
	quoted     { return cut(scanner, cursor, KILN_TOKEN_QUOTED); }
	string     { return cut(scanner, cursor, KILN_TOKEN_STRING); }
	blob       { return cut(scanner, cursor, KILN_TOKEN_BLOB); }
	number     { return cut(scanner, cursor, KILN_TOKEN_NUMBER); }
	variable   { return cut(scanner, cursor, KILN_TOKEN_VARIABLE); }
	operator   { return cut(scanner, cursor, KILN_TOKEN_OPERATOR); }
	unfinished { return cut(scanner, cursor, KILN_TOKEN_UNTERMINATED); }
	illegal    { return cut(scanner, cursor, KILN_TOKEN_ILLEGAL); }
	*          { return cut(scanner, cursor, KILN_TOKEN_ILLEGAL); }
	*/
}
