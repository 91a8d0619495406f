.PHONY: check lock catalogue bundle bundle-test random-keys mutants

# The README's test command in a fresh venv, then the linters.
check:
	.ci/run

# Write down the exact versions that tests and tools run on, for every system and every Python from 3.11 on: what
# pyproject.toml newly asks for is added, what is written down already stays. For the newest of everything, remove the
# file first.
LOCK = tests/requirements.txt
lock:
	python3 -m venv build/lock
	build/lock/bin/pip install --quiet uv
	build/lock/bin/uv pip compile --quiet --universal --python-version 3.11 --all-extras --no-annotate \
		--custom-compile-command "make lock" --output-file $(LOCK) pyproject.toml

# One executable with Python in it, dist/rmtui, for machines without Python, of the versions that were tested. It runs on
# the kind of system that it was made on, and on newer ones.
bundle:
	python3 -m venv build/bundle
	build/bundle/bin/pip install --quiet --constraint $(LOCK) "pyinstaller>=6.22,<7" .
	build/bundle/bin/pyinstaller --noconfirm --log-level ERROR --workpath build/pyinstaller rmtui.spec

# Try it in an empty directory, with an empty environment.
bundle-test: bundle
	RMTUI_BUNDLE=dist/rmtui .venv/bin/python -m pytest -n 0 tests/bundle.py

# Random keys on every screen of the desk: SEED chooses which. It takes some minutes, and tells the keys that failed.
random-keys:
	SEED=$(SEED) .venv/bin/python -m pytest tests/tui/random_keys.py

# Bring the Chinese catalogue up to date with the source: new strings appear in it empty, and Babel's own header lines,
# which change every time, are taken out again.
PO = rmtui/locale/zh_CN/LC_MESSAGES/rmtui.po
catalogue:
	pybabel -q extract -k N_ -k _ --no-location --sort-output --omit-header -o rmtui/locale/rmtui.pot rmtui
	pybabel -q update --no-fuzzy-matching --ignore-obsolete -d rmtui/locale -D rmtui -i rmtui/locale/rmtui.pot -l zh_CN
	rm rmtui/locale/rmtui.pot
	sed -i.bak -E -e '1{/^$$/d;}' -e '/^"(Project|Report|POT|PO-|Last-|Language-Team|MIME|Content-Transfer|Generated)[^ ]*: /d' $(PO)
	rm $(PO).bak
	pybabel -q compile -d rmtui/locale -D rmtui

# Which faults no test finds: each expression of a module is changed in turn, and the tests of its room are run on it.
# MODULE may be a pattern; MUTMUT show NAME, in build/mutation, shows what was changed.
MODULE = rmtui/rules/contact/due.py
ROOM = $(subst /,_,$(patsubst rmtui/%/,%,$(dir $(MODULE))))
MUTMUT = ../mutmut/bin/python -m mutmut
mutants:
	test -d build/mutmut || python3 -m venv build/mutmut
	build/mutmut/bin/pip install --quiet -r $(LOCK) 'mutmut>=3.8,<4'
	rm -rf build/mutation
	mkdir -p build/mutation
	cp -R rmtui tests data pyproject.toml build/mutation
	printf '%s\n' '[mutmut]' source_paths=rmtui 'only_mutate=$(MODULE)' also_copy=data process_isolation=forkserver \
		pytest_add_cli_args=-n0 pytest_add_cli_args_test_selection= > build/mutation/setup.cfg
	for test in tests/test_$(ROOM)_*.py; do echo "    $$test"; done >> build/mutation/setup.cfg
	cd build/mutation && $(MUTMUT) run --max-children 1 && $(MUTMUT) results
