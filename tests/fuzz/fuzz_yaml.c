/* Any bytes as the text of a spec: read to a tree, with messages or without, and hashed. */
#include "gen/spec/node.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena arena = {0};
	struct diag diag;
	diag_init(&diag, &arena);
	const char *text = arena_strndup(&arena, (const char *)data, size);
	const struct src *src = src_from_text(&arena, "fuzz.yaml", text, size);
	const struct node *node = node_parse(&arena, src, &diag);
	if ((node == NULL) != (diag.nerror > 0))
		BUG("a tree and errors, or neither");
	if (node != NULL)
		node_checksum(node, NULL);
	arena_free(&arena);
	return 0;
}
