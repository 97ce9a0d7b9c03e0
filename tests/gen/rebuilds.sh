#!/bin/sh
# How often a revision rebuilds tables: a spec of tests/gen/ok says so in a line `# rebuilds: N`, and so many DROP TABLE
# of a rebuild stand in its upgrade. Goldens alone would let a second rebuild pass with a careless -u.
for spec in tests/gen/ok/*/*.yaml; do
	wanted=$(sed -n 's/^# rebuilds: //p' "$spec")
	[ -n "$wanted" ] || continue
	name=${spec#tests/gen/ok/}
	found=$(sed '/^-- downgrade$/,$d' "${spec%.yaml}.sql" | grep -c '^PRAGMA legacy_alter_table = ON;$')
	if [ "$found" = "$wanted" ]; then
		echo "ok ${name%.yaml}"
	else
		echo "not ok ${name%.yaml}: $found rebuilds, not $wanted"
	fi
done
