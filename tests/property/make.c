/* Cases: revisions of operations. */
#include "tests/property/make.h"

#define REVISIONS  4
#define OPERATIONS 5
#define TABLES     4

/* One operation that does something; NULL: none was found, which is no matter. */
static struct tree *any_operation(struct maker *maker)
{
	size_t kind = dice_below(maker->dice, 20);
	if (kind < 2 && maker->model->tables.len < 2 * TABLES)
		return make_table(maker);
	if (kind < 6)
		return make_object(maker);
	if (kind < 8)
		return make_rows(maker);
	return make_change(maker);
}

static void add_operation(struct maker *maker, struct tree *upgrade, struct tree *(*make)(struct maker *maker))
{
	size_t nlossy = maker->lossy->items.len;
	struct tree *operation = make(maker);
	struct model *model = model_copy(maker->arena, maker->model);
	if (operation == NULL || !model_apply(maker->arena, model, operation)) {
		maker->lossy->items.len = nlossy;
		return;
	}
	maker->model = model;
	tree_add(maker->arena, upgrade, NULL, operation);
}

static void add_revision(struct maker *maker, struct tree *revisions)
{
	bool is_first = revisions->items.len == 0;
	struct tree *revision = tree_add(maker->arena, revisions, NULL, tree_new_map(maker->arena));
	struct tree *upgrade = tree_add(maker->arena, revision, "upgrade", tree_new_list(maker->arena));
	maker->lossy = tree_new_list(maker->arena);
	maker->start = model_copy(maker->arena, maker->model);
	for (size_t i = is_first ? 1 + dice_below(maker->dice, TABLES) : 0; i > 0; i--)
		add_operation(maker, upgrade, make_table);
	for (size_t i = 0; is_first && i < 3; i++)
		add_operation(maker, upgrade, make_object);
	size_t n = upgrade->items.len + 1 + dice_below(maker->dice, OPERATIONS);
	for (unsigned try = 0; try < 20 && !is_first && upgrade->items.len < n; try++)
		add_operation(maker, upgrade, any_operation);
	if (upgrade->items.len == 0)
		revisions->items.len--;
	if (maker->lossy->items.len > 0)
		tree_add(maker->arena, revision, "lossy", maker->lossy);
}

struct tree *make_case(struct arena *arena, uint64_t seed)
{
	struct dice dice;
	struct model model = {0};
	struct maker maker = {.arena = arena, .dice = &dice, .model = &model};
	struct tree *revisions = tree_new_list(arena);
	dice_seed(&dice, seed);
	for (size_t n = 2 + dice_below(&dice, REVISIONS - 1); n > 0; n--)
		add_revision(&maker, revisions);
	return revisions;
}
