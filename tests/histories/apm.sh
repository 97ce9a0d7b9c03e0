#!/bin/sh
# apm: six tables rebuilt in one revision, rows mapped, nothing forgotten; a column added, five rows added, and the way back.
. "$(dirname "$0")/lib.sh"

utility="'context-generator', 'agent-builder', 'database-query-agent', 'file-operations-agent', 'workflow-coordinator'"

compare() { # NAME REVISION: with the project's own schema there
	if [ "$kind" = real ]; then
		schema_as "the schema at $1 is the project's own, but for what it lost" "$db" \
			"$histories/$name/after_$1.sql" "$here/apm.differences" -i schema_migrations
	fi
}

# Rows at 0020 as they should be: the old dump, edited.
mapped() {
	sed -E -e "/^agents /s/ tier '([123])'\$/ tier \\1/" \
		-e "/^tasks /s/ status 'draft'\$/ status 'proposed'/" \
		-e "/^tasks /s/ status 'ready'\$/ status 'accepted'/" \
		-e "/^tasks /s/ status 'active'\$/ status 'in_progress'/" \
		-e "/^tasks /s/ status 'done'\$/ status 'completed'/" \
		-e "/^document_references /s/ format '(docx|xlsx|pptx)'\$/ format 'other'/" "$tmp/before"
}

history() { # SQL-FILE KIND
	kind=$2
	db=$tmp/$kind.db
	"$sql" "$db" <"$1"
	dump "$db" >"$tmp/before"
	cp "$db" "$tmp/original.db"
	marked "$db" 0019

	succeeds "up to 0020" "$migrate" upgrade --to 0020 "$db"
	sound "sound at 0020" "$db"
	mapped >"$tmp/expected.0020"
	dump "$db" >"$tmp/at0020"
	same "rows at 0020: words mapped, tiers numbers, all else as it was" "$tmp/expected.0020" "$tmp/at0020"
	compare 0020
	is "all triggers are there" "$("$sql" "$tmp/original.db" "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")" \
		"$("$sql" "$db" "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger'")"
	cp "$db" "$tmp/at0020.db"

	succeeds "up to 0027" "$migrate" upgrade --to 0027 "$db"
	compare 0027
	dump "$db" | grep -v "^agents [^ ]* metadata '{}'\$" >"$tmp/at0027"
	same "rows at 0027: an empty object for each agent" "$tmp/at0020" "$tmp/at0027"

	agents=$("$sql" "$db" "SELECT count(*) FROM agents")
	there=$("$sql" "$db" "SELECT count(*) FROM agents WHERE role IN ($utility)")
	succeeds "up to head" "$migrate" upgrade "$db"
	compare 0029
	sound "sound at head" "$db"
	is "five agents, but for roles that were there" $((agents + 5 - there)) "$("$sql" "$db" "SELECT count(*) FROM agents")"
	is "they are in the first project" "$("$sql" "$db" "SELECT min(id) FROM projects")" \
		"$("$sql" "$db" "SELECT DISTINCT project_id FROM agents WHERE json_type(metadata, '\$.behavioral_rules') = 'array'")"
	is "each with five rules" 5 \
		"$("$sql" "$db" "SELECT DISTINCT json_array_length(metadata, '\$.behavioral_rules') FROM agents
			WHERE metadata <> '{}'")"
	is "their ids come after all that ever were" $(($("$sql" "$tmp/original.db" \
		"SELECT seq FROM sqlite_sequence WHERE name = 'agents'") + 5 - there)) \
		"$("$sql" "$db" "SELECT max(id) FROM agents")"
	runs_change_nothing "$db"
	faultless "$db"

	# Rollback of 0027, which takes 0029 along: metadata goes, all else stays.
	"$sql" "$db" "UPDATE agents SET metadata = '{\"note\": 1}' WHERE id = 1" # dates the row, as its trigger should
	touched="^agents 1 updated_at \|^sqlite_sequence agents seq "
	succeeds "down to 0020" "$migrate" downgrade --to 0020 "$db"
	sound "sound after the rollback" "$db"
	dump "$db" | grep -v "$touched" >"$tmp/back0020"
	grep -v "$touched" "$tmp/at0020" >"$tmp/want0020"
	same "the rollback gives back the rows of 0020" "$tmp/want0020" "$tmp/back0020"
	succeeds "and its schema" "$schemadiff" -i "$tracked" -i "${tracked}_log" "$tmp/at0020.db" "$db"

	succeeds "down to 0019" "$migrate" downgrade --to 0019 "$db"
	dump "$db" | grep -v "$touched" >"$tmp/back0019"
	grep -v "$touched" "$tmp/before" | sed "/^document_references /s/ format 'docx'\$/ format 'other'/" >"$tmp/want0019"
	same "and that of 0019, but for the office format" "$tmp/want0019" "$tmp/back0019"
	succeeds "with the old schema" "$schemadiff" -i "$tracked" -i "${tracked}_log" "$tmp/original.db" "$db"
	succeeds "and up to head again" "$migrate" upgrade "$db"
	sound "sound at the end" "$db"
}

scenarios history

# ---- The clauses at head ----

db=$tmp/clauses.db
"$sql" "$db" <"$here/apm.before.sql"
"$migrate" stamp 0019 "$db" >"$tmp/out" && "$migrate" upgrade "$db" >"$tmp/out" 2>&1
is "a tier given as text is kept as a number" integer "$("$sql" "$db" \
	"UPDATE agents SET tier = '2' WHERE id = 4; SELECT typeof(tier) FROM agents WHERE id = 4")"
refused "a fourth tier" 'CHECK constraint failed' "$sql" "$db" "UPDATE agents SET tier = 4"
refused "a role twice in a project" 'UNIQUE constraint failed: agents.project_id, agents.role' \
	"$sql" "$db" "UPDATE agents SET role = 'keeper' WHERE project_id = 2"
refused "an old word for a task" 'CHECK constraint failed' "$sql" "$db" "UPDATE tasks SET status = 'done'"
refused "a phase that is none: the CHECK that the project lost" 'CHECK constraint failed' \
	"$sql" "$db" "UPDATE work_items SET phase = 'later'"
refused "a document twice" 'UNIQUE constraint failed: document_references' "$sql" "$db" \
	"INSERT INTO document_references (entity_type, entity_id, file_path)
	 SELECT entity_type, entity_id, file_path FROM document_references"
succeeds "a context of rules" "$sql" "$db" \
	"INSERT INTO contexts (project_id, context_type, entity_type, entity_id) VALUES (2, 'rules_context', 'project', 2)"
is "a change of a work item is dated: the trigger that the project lost" 1 "$("$sql" "$db" \
	"UPDATE work_items SET priority = 2 WHERE id = 1; SELECT updated_at > '2025-09-02' FROM work_items WHERE id = 1")"
is "a task that is completed resolves what waited for it" 1 "$("$sql" "$db" \
	"UPDATE tasks SET status = 'completed' WHERE id = 2; SELECT is_resolved FROM task_blockers WHERE blocker_task_id = 2")"
refused "rows with new words do not go back by themselves" 'contexts' "$migrate" downgrade --to 0019 "$db"

# ---- Rows that stand in the way ----

stands_in_the_way() { # NAME PATTERN SQL
	db=$tmp/way.db
	rm -f "$db"
	"$sql" "$db" <"$here/apm.before.sql"
	"$sql" "$db" "$3"
	"$migrate" stamp 0019 "$db" >"$tmp/out"
	dump "$db" >"$tmp/before"
	refused "$1" "$2" "$migrate" upgrade "$db"
	dump "$db" >"$tmp/after"
	same "$1: nothing was touched" "$tmp/before" "$tmp/after"
	is "$1: still at the baseline" 0019 "$(at "$db")"
}

stands_in_the_way "a document of a session" 'a document belongs to' \
	"INSERT INTO document_references (entity_type, entity_id, file_path) VALUES ('session', 1, 'x')"
stands_in_the_way "an expert opinion" 'no expert opinion' \
	"INSERT INTO evidence_sources (entity_type, entity_id, source_type) VALUES ('work_item', 1, 'expert_opinion')"
stands_in_the_way "a document twice" 'document_references' \
	"INSERT INTO document_references (entity_type, entity_id, file_path)
	 SELECT entity_type, entity_id, file_path FROM document_references WHERE id = 1"

# ---- Somebody has such agents already ----

db=$tmp/agents.db
"$sql" "$db" <"$here/apm.before.sql"
"$migrate" stamp 0019 "$db" >"$tmp/out" && "$migrate" upgrade "$db" >"$tmp/out" 2>&1
is "a role that was there keeps its agent" "Ours" \
	"$("$sql" "$db" "SELECT group_concat(display_name) FROM agents WHERE role = 'agent-builder'")"
"$sql" "$db" "UPDATE agents SET sop_content = 'my own way' WHERE role = 'context-generator'"
"$migrate" downgrade "$db" >"$tmp/out"
is "only those that came with 0029, as they came, go with it" "agent-builder,context-generator" \
	"$("$sql" "$db" "SELECT group_concat(role) FROM (SELECT role FROM agents WHERE role IN ($utility) ORDER BY role)")"
db=$tmp/empty.db
: >"$db"
succeeds "from nothing to head" "$migrate" upgrade "$db"
is "no project, no agents" 0 "$("$sql" "$db" "SELECT count(*) FROM agents")"

# ---- What went wrong in the field does not compile ----

spec=$tmp/specs/apm/0020_words_and_tiers.yaml
forgets() { # NAME SED-SCRIPT MESSAGE: the spec after that
	rm -rf "$tmp/specs"
	mkdir "$tmp/specs"
	cp -r specs/apm "$tmp/specs"
	rm -f "$tmp"/specs/apm/*.sql
	sed "$2" specs/apm/0020_words_and_tiers.yaml >"$spec"
	refused "$1" "$3.*\[undeclared-loss\]" "${KILN:-$out/kiln}" -o "$tmp/made" "$tmp/specs/apm"
}

forgets "a 0020 that forgets a column" '/^ *capabilities TEXT/d' "forgets column 'capabilities'"
forgets "a 0020 that forgets a foreign key" '/^ *FOREIGN KEY (project_id)/d' 'loses: foreign key contexts (project_id)'
forgets "a 0020 that forgets a NOT NULL" 's/ NOT NULL CHECK (context_type/ CHECK (context_type/' \
	'loses: not null contexts.context_type'
