/* Cases: revisions of operations. */
#include "tests/property/make.h"

#include "gen/sql/quote.h"

#define REVISIONS  4
#define OPERATIONS 5
#define TABLES     4

static struct tree *set_pragma(struct maker *maker)
{
	static const char *const names[] = {"user_version", "application_id"};
	static const char *const values[] = {"0", "1", "7", "-1", "2147483647", "-2147483648", "0x4B494C4E"};
	struct tree *spec, *operation = make_operation(maker, "set_pragma", NULL, &spec);
	tree_add_text(maker->arena, spec, "name", dice_word(maker->dice, names));
	tree_add_plain(maker->arena, spec, "value", dice_word(maker->dice, values));
	return operation;
}

/* One operation that does something; NULL: none was found, which is no matter. */
static struct tree *any_operation(struct maker *maker)
{
	size_t kind = dice_below(maker->dice, 40);
	if (kind < 4 && maker->model->tables.len < 2 * TABLES)
		return make_table(maker);
	if (kind < 11)
		return make_object(maker);
	if (kind < 15)
		return make_rows(maker);
	if (kind < 17)
		return make_virtual(maker);
	if (kind < 20)
		return make_raw(maker);
	return kind < 21 ? set_pragma(maker) : make_change(maker);
}

static bool add(struct maker *maker, struct tree *upgrade, struct tree *operation)
{
	struct model *model = model_copy(maker->arena, maker->model);
	if (operation == NULL || !model_apply(maker->arena, model, operation))
		return false;
	struct tree *inverse = make_inverse(maker, operation);
	if (inverse == NULL)
		maker->inverse = NULL;
	else if (maker->inverse != NULL)
		list_insert(maker->arena, &maker->inverse->items, 0, inverse);
	maker->model = model;
	tree_add(maker->arena, upgrade, NULL, operation);
	return true;
}

static void add_operation(struct maker *maker, struct tree *upgrade, struct tree *(*make)(struct maker *maker))
{
	size_t nlossy = maker->lossy->items.len;
	if (!add(maker, upgrade, make(maker)))
		maker->lossy->items.len = nlossy;
}

static void add_circle(struct maker *maker, struct tree *upgrade)
{
	struct tree *operations[2];
	if (make_circle(maker, operations))
		for (size_t i = 0; i < 2; i++)
			add(maker, upgrade, operations[i]);
}

static void add_condition(struct maker *maker, struct tree *revision, const char *key, const struct model *model)
{
	if (model->tables.len == 0 || !dice_chance(maker->dice, 8))
		return;
	const struct model_table *table = model->tables.items[dice_below(maker->dice, model->tables.len)];
	struct tree *list = tree_add(maker->arena, revision, key, tree_new_list(maker->arena));
	struct tree *condition = tree_add(maker->arena, list, NULL, tree_new_map(maker->arena));
	tree_add_text(maker->arena, condition, "query",
	              arena_printf(maker->arena, "SELECT count(*) >= %zu FROM pragma_table_xinfo(%s) -- columns",
	                           table->columns.len, quoted_text(maker->arena, table->name)));
	if (dice_chance(maker->dice, 50))
		tree_add_plain(maker->arena, condition, "equals", "1");
	tree_add_text(maker->arena, condition, "message", "the columns are not what they should be");
}

/* How the revision goes back: by hand, not at all, or as the generator finds. */
static void add_way_back(struct maker *maker, struct tree *revision)
{
	if (maker->inverse != NULL && dice_chance(maker->dice, 40)) {
		tree_add(maker->arena, revision, "downgrade", maker->inverse);
	} else if (dice_chance(maker->dice, 4)) {
		tree_add_text(maker->arena, revision, "irreversible", "it's said so");
		return;
	}
	if (maker->lossy->items.len > 0)
		tree_add(maker->arena, revision, "lossy", maker->lossy);
}

static void add_revision(struct maker *maker, struct tree *revisions)
{
	size_t before = revisions->items.len;
	struct tree *revision = tree_add(maker->arena, revisions, NULL, tree_new_map(maker->arena));
	struct tree *upgrade = tree_add(maker->arena, revision, "upgrade", tree_new_list(maker->arena));
	maker->lossy = tree_new_list(maker->arena);
	maker->inverse = tree_new_list(maker->arena);
	model_begin(maker->model);
	maker->start = model_copy(maker->arena, maker->model);
	for (size_t i = before == 0 ? 1 + dice_below(maker->dice, TABLES) : 0; i > 0; i--)
		add_operation(maker, upgrade, make_table);
	if (dice_chance(maker->dice, 8))
		add_circle(maker, upgrade);
	for (size_t i = 0; before == 0 && i < 3; i++)
		add_operation(maker, upgrade, make_object);
	size_t n = upgrade->items.len + 1 + dice_below(maker->dice, OPERATIONS);
	for (unsigned try = 0; try < 20 && before > 0 && upgrade->items.len < n; try++)
		add_operation(maker, upgrade, any_operation);
	if (upgrade->items.len == 0) {
		revisions->items.len--;
		return;
	}
	if (before > 0 && dice_chance(maker->dice, 8))
		tree_add(maker->arena, tree_add(maker->arena, revision, "depends_on", tree_new_list(maker->arena)),
		         NULL, tree_new_text(maker->arena, "0001_r"));
	add_condition(maker, revision, "preconditions", maker->start);
	add_condition(maker, revision, "postconditions", maker->model);
	add_way_back(maker, revision);
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
