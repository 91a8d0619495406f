.PHONY: check catalogue

# The README's test command in a fresh venv, then the linters.
check:
	.ci/run

# Bring the Chinese catalogue up to date with the source: new strings appear in it empty.
catalogue:
	pybabel -q extract -k N_ -k _ --no-location --sort-output --omit-header -o rmtui/locale/rmtui.pot rmtui
	pybabel -q update --no-fuzzy-matching --ignore-obsolete --omit-header -d rmtui/locale -D rmtui -i rmtui/locale/rmtui.pot -l zh_CN
	rm rmtui/locale/rmtui.pot
	pybabel -q compile -d rmtui/locale -D rmtui
