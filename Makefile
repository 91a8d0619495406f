.PHONY: check catalogue

# The README's test command in a fresh venv, then the linters.
check:
	.ci/run

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
