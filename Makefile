# Kiln. `make` builds the generator build/kiln, the runtime build/libkiln.a and, for each folder of specs/, the
# binary build/NAME/migrate. `make demo` and `make test` first install what is missing (tests/setup).
#
#   V=1           show the commands
#   BUILD=...     where everything goes that is made (default build)
#   VARIANT=...   release (default), debug, asan, lint or fuzz; $(BUILD)/VARIANT holds the objects of each
#   WERROR=1      a warning is an error
#   CC, CPPFLAGS, CFLAGS, LDFLAGS, DESTDIR and PREFIX as everywhere; CFLAGS come last

BUILD   := $(or $(BUILD),build)
VARIANT ?= release
PREFIX  ?= /usr/local
ifneq ($(filter default undefined,$(origin CC)),)
CC := gcc
endif

MAKEFLAGS += -rR --no-print-directory
.DELETE_ON_ERROR:
.SECONDEXPANSION:
Q   := $(if $(V),,@)
say  = $(if $(V),,@echo '  $1')

obj := $(BUILD)/$(VARIANT)
out := $(if $(filter release,$(VARIANT)),$(BUILD),$(obj))

# ---- What there is: the sources of each program, and the databases ----

gen_dirs := gen gen/base gen/spec gen/sql gen/schema gen/ops gen/plan gen/verify gen/emit

sources = $(foreach d,$1,$(sort $(wildcard $d/*.c $d/*.re)))
objects = $(patsubst %,$(obj)/%.o,$(basename $1))

runtime_objects := $(call objects,$(call sources,runtime))
cli_objects     := $(call objects,$(filter-out runtime/cli/main.c,$(call sources,runtime/cli)))
gen_objects     := $(call objects,$(filter-out gen/main.c,$(call sources,$(gen_dirs))))

# tests/F/test_X.c is a program of its own, the other sources of tests/F are linked into each program of F
test_programs := $(patsubst %.c,$(obj)/%,$(sort $(wildcard tests/*/test_*.c)))
test_helpers   = $(call objects,$(filter-out $1/test_%,$(sort $(wildcard $1/*.c))))
tool_programs := $(patsubst %.c,$(obj)/%,$(sort $(wildcard tests/*.c tests/bench/*.c)))
fuzz_programs := $(patsubst %.c,$(obj)/%,$(sort $(wildcard tests/fuzz/fuzz_*.c)))
replays       := $(subst /fuzz_,/replay_,$(fuzz_programs))

databases := $(patsubst specs/%/.,%,$(wildcard specs/*/.))
migrates  := $(databases:%=$(out)/%/migrate)
$(if $(filter kiln,$(databases)),$(error specs/kiln cannot be built: build/kiln is the generator))

# ---- How it is compiled ----

warnings := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wconversion \
            -Wwrite-strings -Wundef -Wvla $(if $(WERROR),-Werror)
sanitize := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
flags_release := -O2 -ffunction-sections -fdata-sections
flags_debug   := -Og -g
flags_asan    := -O1 -g $(sanitize)
flags_lint    := -O1 -fanalyzer
flags_fuzz    := -O1 -g $(sanitize) -fsanitize=fuzzer-no-link
$(if $(flags_$(VARIANT)),,$(error VARIANT is one of release, debug, asan, lint, fuzz))

# A migrate binary takes SQLite along, static. Sanitizers cannot be linked so.
sanitized := $(filter asan fuzz,$(VARIANT))
static    := $(if $(sanitized),,-static -Wl,--wrap=dlopen)

# The library is to be small; what takes time in it is SQLite.
small_release := -Os -fno-asynchronous-unwind-tables -fno-jump-tables
$(runtime_objects): private extra = $(small_$(VARIANT))

cflags  := -std=c11 -D_GNU_SOURCE -I. -fvisibility=hidden $(warnings) $(flags_$(VARIANT))
sqlite  := -lsqlite3 -lm -pthread
yaml     = $(or $(yaml_libs),$(eval yaml_libs := $(shell pkg-config --libs yaml-0.1))$(yaml_libs))
define compile
$(call say,CC $<)
$(Q)$(CC) $(cflags) $(extra) -MMD -MP $(CPPFLAGS) $(CFLAGS) -c -o $@ $<
endef
define link
$(call say,LINK $@)
$(Q)$(CC) $(if $(sanitized),$(sanitize)) -Wl,--gc-sections $1 $(CFLAGS) $(LDFLAGS) -o $@ $(filter %.o %.a,$^) $2 $(sqlite)
endef

# Goals that prepare themselves or need nothing; any other says now what is missing. Other flags make other objects.
unprepared := $(filter-out demo test asan soak fuzz bench lint check-all format check-format clean, \
                $(or $(MAKECMDGOALS),all))
ifneq ($(unprepared),)
missing := $(shell tests/setup --list build)
$(if $(missing),$(error missing: $(missing). tests/setup installs it; KILN_NO_INSTALL=1 tests/setup shows the command))
flags := $(filter-out -Werror,$(CC) $(cflags) $(small_$(VARIANT)) $(CPPFLAGS) $(CFLAGS))
ifneq ($(strip $(file <$(obj)/flags)),$(flags))
$(shell mkdir -p $(obj))
$(file >$(obj)/flags,$(flags))
endif
endif

# ---- The programs ----

all: $(out)/kiln $(out)/libkiln.a $(migrates)

$(out)/kiln: $(obj)/gen/main.o $(obj)/libgen.a $(obj)/libcli.a $(out)/libkiln.a
	$(call link,,$(yaml))

$(out)/libkiln.a: $(runtime_objects)
$(obj)/libgen.a: $(gen_objects)
$(obj)/libcli.a: $(cli_objects)
$(out)/libkiln.a $(obj)/libgen.a $(obj)/libcli.a: | $$(@D)/
	$(call say,AR $@)
	$(Q)rm -f $@ && ar crs $@ $^

$(obj)/%.o: %.c $(obj)/flags | $$(@D)/
	$(compile)

$(obj)/%.o: $(obj)/%.c $(obj)/flags
	$(compile)

.SECONDARY: $(patsubst %.re,$(obj)/%.c,$(wildcard runtime/*.re $(gen_dirs:%=%/*.re)))
$(obj)/%.c: %.re | $$(@D)/
	$(call say,RE2C $<)
	$(Q)re2c -W -Werror --no-generation-date --no-version --depfile $@.d -o $@ $<

.PRECIOUS: %/
%/:
	@mkdir -p $@

# ---- A database: specs/NAME -> migrations.c, .h (and the .sql beside the specs) -> migrate ----

# The generator leaves what did not change alone, so a stamp tells when it last ran. The folder itself is named
# because a spec that goes away leaves no other trace, the .sql so that one edited by hand is made again.
$(databases:%=$(out)/%/stamp): $(out)/%/stamp: $(out)/kiln specs/% \
                $$(wildcard specs/$$*/*.yaml specs/$$*/*.yml specs/$$*/*.sql) | $$(@D)/
	$(call say,KILN specs/$*)
	$(Q)$(out)/kiln -o $(@D) specs/$*
	@touch $@

# A recipe that does nothing, not none: make then looks whether the file really changed.
$(databases:%=$(out)/%/migrations.c): %/migrations.c: %/stamp
	@:

$(obj)/specs/%/migrations.o: private extra = -Iruntime -Wno-overlength-strings
$(obj)/specs/%/migrations.o: $(out)/%/migrations.c $(obj)/flags | $$(@D)/
	$(compile)

$(obj)/specs/%/main.o: private extra = -DKILN_HISTORY=kiln_$*
$(obj)/specs/%/main.o: runtime/cli/main.c $(obj)/flags | $$(@D)/
	$(compile)

$(migrates): $(out)/%/migrate: $(obj)/specs/%/main.o $(obj)/specs/%/migrations.o $(cli_objects) $(out)/libkiln.a
	$(call link,$(static))

# ---- Tests ----

$(tool_programs): %: %.o $(obj)/libgen.a $(obj)/libcli.a $(out)/libkiln.a
	$(call link,,$(yaml))

# the history written by hand is what faults happen to
$(filter $(obj)/tests/fault/%,$(test_programs)): $(obj)/tests/runtime/history.o
$(test_programs): $(obj)/%: $(obj)/%.o $$(call test_helpers,$$(*D)) $(obj)/libgen.a $(obj)/libcli.a $(out)/libkiln.a
	$(call link,,-lcmocka $(yaml))

$(fuzz_programs): %: %.o $(obj)/tests/runtime/history.o $(obj)/libgen.a $(obj)/libcli.a $(out)/libkiln.a
	$(call link,-fsanitize=fuzzer,$(yaml))

$(replays): $(obj)/tests/fuzz/replay_%: $(obj)/tests/fuzz/fuzz_%.o $(obj)/tests/fuzz/replay.o \
                $(obj)/tests/runtime/history.o $(obj)/libgen.a $(obj)/libcli.a $(out)/libkiln.a
	$(call link,,$(yaml))

tools: $(tool_programs)

run-tests: all tools $(test_programs) $(replays)
	$(Q)VARIANT=$(VARIANT) CC='$(CC)' tests/run $(T)

demo:
	$(Q)tests/setup demo
	$(Q)$(MAKE) all tools
	$(Q)tests/demo/run

test:
	$(Q)tests/setup test
	$(Q)$(MAKE) run-tests

asan:
	$(Q)$(MAKE) test VARIANT=asan

# The faults at full length (tests/fault: 500 kills, every allocation in every scene), then random histories without end;
# prints the seed of a failure, and the history shrunk
soak:
	$(Q)tests/setup test
	$(Q)KILN_SOAK=1 KILN_TEST_SECONDS=7200 $(MAKE) run-tests T='-v -k /fault/'
	$(Q)$(MAKE) all $(obj)/tests/property/test_property
	$(obj)/tests/property/test_property --forever --seed $(or $(SEED),$$(date +%s))

# Each fuzzer for SECONDS (60), from what the tests hold and what earlier runs found in build/fuzz/corpus
fuzz:
	$(Q)tests/setup ci
	$(Q)$(MAKE) CC=clang VARIANT=fuzz fuzzers
	$(Q)BUILD=$(BUILD) tests/fuzz/run $(SECONDS)

fuzzers: $(fuzz_programs)

bench:
	$(Q)tests/setup test
	$(Q)$(MAKE) all tools
	$(Q)tests/bench/run

check-sql: $(out)/kiln
	$(Q)$(out)/kiln --check $(databases:%=specs/%)

c_files = $(shell find gen runtime tests -name '*.[ch]')

format:
	clang-format -i $(c_files)

check-format:
	$(Q)for f in $(c_files); do clang-format $$f | cmp -s - $$f || echo "$$f: make format"; done | (! grep .)

# gcc's analyzer sees one file at a time, so compiling is all there is to do
lint:
	$(Q)$(MAKE) CC=gcc VARIANT=lint WERROR=1 objects
	$(Q)! command -v cppcheck >/dev/null || cppcheck -q --suppress=uninitvar --std=c11 -D_GNU_SOURCE -I. --error-exitcode=1 gen runtime

objects: $(runtime_objects) $(cli_objects) $(gen_objects) $(obj)/gen/main.o

check-all:
	.ci/run

install: all
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include $(DESTDIR)$(PREFIX)/lib/pkgconfig
	install $(out)/kiln $(DESTDIR)$(PREFIX)/bin/
	install -m 644 runtime/kiln.h $(DESTDIR)$(PREFIX)/include/
	install -m 644 $(out)/libkiln.a $(DESTDIR)$(PREFIX)/lib/
	sed 's|@PREFIX@|$(PREFIX)|' runtime/kiln.pc.in > $(DESTDIR)$(PREFIX)/lib/pkgconfig/kiln.pc

uninstall:
	cd $(DESTDIR)$(PREFIX) && rm -f bin/kiln include/kiln.h lib/libkiln.a lib/pkgconfig/kiln.pc

clean:
	rm -rf $(BUILD)/*

.PHONY: all tools run-tests demo test asan soak fuzz fuzzers bench check-sql format check-format lint objects \
        check-all install uninstall clean

-include $(shell find $(obj) -name '*.d' 2>/dev/null)
