#!/bin/sh
# specs/README.md against the generator: every block of YAML compiles, every operation and key is on the page, and the table
# of rules is the generator's own list (tests/run -u writes it anew).
page=specs/README.md
cd "$(dirname "$0")/../.." || exit 3

# Blocks as files: one that a fence names keeps that name, the others are block_LINE.yaml.
awk -v dir="$TMPDIR" '
	/^```yaml/ { name = NF > 1 ? $2 : sprintf("block_%04d.yaml", NR + 1); file = dir "/" name; next }
	/^```/ { file = "" }
	file != "" { print >file }
' "$page"

# A revision on top of the page's own first one. A list of operations has no `upgrade:`; what stands behind it, at the
# margin, are other keys of the spec.
spec_of() {
	if grep -q '^upgrade:' "$1"; then cat "$1"; else
		echo 'upgrade:'
		cat "$1"
	fi
}

for block in "$TMPDIR"/block_*.yaml; do
	name=$(basename "$block" .yaml)
	line=${name#block_}
	mkdir "$TMPDIR/$name"
	cp "$TMPDIR"/0001_*.yaml "$TMPDIR/database.yaml" "$TMPDIR/$name"
	spec_of "$block" >"$TMPDIR/$name/0002_example.yaml"
	if "$KILN" -o "$TMPDIR/out" "$TMPDIR/$name" >"$TMPDIR/log" 2>&1; then
		echo "ok example in line $line"
	else
		echo "not ok example in line $line: is refused"
		cat "$TMPDIR/log"
	fi
done

sed -n 's/^OP([A-Z_]*, "\([a-z_]*\)".*/\1/p' gen/ops/list.h | while read -r operation; do
	if grep -qx "### $operation" "$page"; then
		echo "ok operation $operation"
	else
		echo "not ok operation $operation: has no section"
	fi
done

sed -n 's/.*FIELD[A-Z_]*([a-z_]*, [a-z_]*, "\([a-z_]*\)".*/\1/p' gen/ops/*.c | sort -u | while read -r key; do
	if grep -q -e "\`$key\`" -e "\`$key: " "$page"; then
		echo "ok key $key"
	else
		echo "not ok key $key: is not explained"
	fi
done

{
	echo '| rule | what it says |'
	echo '|---|---|'
	"$KILN" --rules | sed 's/^\([a-z-]*\) *\(.*\)$/| `\1` | \2 |/'
} >"$TMPDIR/rules"
if [ -n "$UPDATE" ]; then
	sed -i -e '/^<!-- rules -->$/,/^<!-- end of rules -->$/{//!d}' -e "/^<!-- rules -->\$/r $TMPDIR/rules" "$page"
fi
sed -n '/^<!-- rules -->$/,/^<!-- end of rules -->$/{//!p}' "$page" >"$TMPDIR/shown"
if diff -u "$TMPDIR/shown" "$TMPDIR/rules"; then
	echo "ok rules"
else
	echo "not ok rules: tests/run -u -k docs writes the table anew"
fi
