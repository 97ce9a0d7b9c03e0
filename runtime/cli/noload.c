/*
 * The binary is static and takes no extensions. SQLite can load some where its maker allows it,
 * through dlopen; the linker gives that call to this function (-Wl,--wrap=dlopen), or it would warn
 * that a static program needs the same libc beside it.
 */
#include <stddef.h>

void *__wrap_dlopen(const char *file, int mode);

void *__wrap_dlopen(const char *file, int mode)
{
	(void)file;
	(void)mode;
	return NULL;
}
