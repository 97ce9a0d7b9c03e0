# What tests/fuzz/run and tests/fuzz/replay.sh share.
# shellcheck shell=sh

# seeds FOLDER: what fuzzing starts from, in FOLDER/yaml, sql, open and generator: the specs and the SQL that the tests
# hold, tests/fuzz/corpus, and what fuzzing has found before.
seeds() {
	mkdir -p "$1/yaml" "$1/sql" "$1/open"
	ln -sfn yaml "$1/generator"
	find specs tests/gen -name '*.yaml' -size -16k | while read -r file; do
		cp "$file" "$1/yaml/$(echo "$file" | tr / _)"
	done
	cat specs/*/schema.sql | awk -v RS='\n\n' -v folder="$1/sql" '{ print > (folder "/" NR); close(folder "/" NR) }'
	for database in 0 1 2 3 4 5; do
		for action in 000 001 002 003 004 040 041; do
			printf '%b' "\\00$database\\0$action" >"$1/open/$database$action"
		done
	done
	# What fuzzing has reached and the specs do not
	for name in yaml sql open; do
		cp tests/fuzz/corpus/$name/* "$1/$name/"
	done
	cp tests/fuzz/corpus/generator/* "$1/yaml/"
	for file in tests/fuzz/found/*; do
		name=${file##*/}
		cp "$file" "$1/${name%%-*}/"
	done
}
