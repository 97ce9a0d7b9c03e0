#!/bin/sh
# `make install` puts in place what a program needs that embeds the library, `make uninstall` takes it all away.
. tests/system/lib.sh

if [ "$VARIANT" != release ]; then
	skip install "the same for every variant"
	exit 0
fi
cat >"$TMPDIR/embed.c" <<'EOF'
#include <kiln.h>
#include "migrations.h"

int main(void)
{
	return kiln_skillmeat.nrevision == 0;
}
EOF

embed() {
	# shellcheck disable=SC2046
	"$CC" -I"$OUT/skillmeat" -o "$TMPDIR/embed" "$TMPDIR/embed.c" "$OUT/skillmeat/migrations.c" \
		$(PKG_CONFIG_PATH=$TMPDIR/root/usr/lib/pkgconfig PKG_CONFIG_SYSROOT_DIR=$TMPDIR/root \
			pkg-config --cflags --libs kiln) && "$TMPDIR/embed"
}

check install make install DESTDIR="$TMPDIR/root" PREFIX=/usr
check embed embed
check generator "$TMPDIR/root/usr/bin/kiln" --help
check uninstall make uninstall DESTDIR="$TMPDIR/root" PREFIX=/usr
check nothing-left [ -z "$(find "$TMPDIR/root" -type f)" ]
