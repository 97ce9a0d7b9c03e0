/* Reads a target. Which revision it means is found out in resolve.c. */
#include "runtime/target.h"

#include <string.h>

static uint32_t number(const unsigned char *digits, const unsigned char *end)
{
	uint64_t value = 0;

	for (; digits < end && value < UINT32_MAX; digits++)
		value = value * 10 + (uint64_t)(*digits - '0');
	return value < UINT32_MAX ? (uint32_t)value : UINT32_MAX;
}

struct kiln_target kiln_read_target_(const char *text)
{
	const unsigned char *start = (const unsigned char *)text;
	const unsigned char *cursor = start;
	const unsigned char *limit = start + strlen(text);

	/*!re2c
	re2c:define:YYCTYPE = "unsigned char";
	re2c:define:YYCURSOR = cursor;
	re2c:define:YYLIMIT = limit;
	re2c:yyfill:enable = 0;
	re2c:eof = 0;

	rest = [^];

	$               { return (struct kiln_target){KILN_TARGET_ILLEGAL, 0}; }
	"head"          { return (struct kiln_target){KILN_TARGET_HEAD, 0}; }
	"base"          { return (struct kiln_target){KILN_TARGET_BASE, 0}; }
	"+" [0-9]+      { return (struct kiln_target){KILN_TARGET_UP, number(start + 1, cursor)}; }
	"-" [0-9]+      { return (struct kiln_target){KILN_TARGET_DOWN, number(start + 1, cursor)}; }
	[+-] rest*      { return (struct kiln_target){KILN_TARGET_ILLEGAL, 0}; }
	rest+           { return (struct kiln_target){KILN_TARGET_ID, 0}; }
	*               { return (struct kiln_target){KILN_TARGET_ILLEGAL, 0}; }
	*/
}
