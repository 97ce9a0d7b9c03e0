#!/bin/sh
# A migrate binary runs where there is nothing else at all.
. tests/system/lib.sh

if [ "$VARIANT" = asan ]; then
	skip empty-root "sanitizers cannot be linked statically"
	exit 0
elif [ "$(id -u)" != 0 ]; then
	skip empty-root "chroot needs root"
	exit 0
fi
mkdir "$TMPDIR/root"
cp "$OUT/skillmeat/migrate" "$TMPDIR/root/"
check upgrade chroot "$TMPDIR/root" /migrate upgrade /new.db
check status chroot "$TMPDIR/root" /migrate status /new.db
check check chroot "$TMPDIR/root" /migrate check /new.db
check back-to-base chroot "$TMPDIR/root" /migrate downgrade --to base /new.db
