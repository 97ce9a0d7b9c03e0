/* replay FILE...: what a fuzzer does with one input, for each of the files; tells which, so that a crash has a name. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum {
	MAX_BYTES = 1 << 20
};

int main(int argc, char **argv)
{
	uint8_t *data = malloc(MAX_BYTES);
	for (int i = 1; i < argc && data != NULL; i++) {
		FILE *file = fopen(argv[i], "rb");
		if (file == NULL) {
			perror(argv[i]);
			return 1;
		}
		size_t size = fread(data, 1, MAX_BYTES, file);
		fclose(file);
		fprintf(stderr, "%s\n", argv[i]);
		LLVMFuzzerTestOneInput(data, size);
	}
	free(data);
	return 0;
}
