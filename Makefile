# Everything a developer or a CI job does. A fresh machine needs Python 3.11 with pip, and make.

VENV ?= .venv
WORKERS ?= 2
# The interpreters to try, in order; `make PYTHON=/path/to/python test` picks one.
PYTHON ?= python3.11 python3

BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq
READY := $(VENV)/.ready
BENCH_READY := $(VENV)/.ready-bench
COMPILE := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate

.DEFAULT_GOAL := help
.PHONY: help demo check venv test lint format types arch docs wheel mutation bench pins clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "%-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(READY) ## decide one doctor's LIS1 and explain it
	@$(BIN)/lisrules check examples/passes.yaml --decision lis1 --on 2026-03-01 --lang en

check: test lint types arch docs wheel mutation ## everything that must pass before a change is taken in

venv: $(READY) ## create the environment with the pinned tools

test: $(READY) ## run the tests, except those that build distributions
	$(BIN)/python -m pytest -n $(WORKERS)

lint: $(READY) ## check style and formatting
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

format: $(READY) ## rewrite the sources in the house format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

types: $(READY) ## check types strictly
	$(BIN)/mypy

arch: $(READY) ## check that imports run one way and the core stays pure
	$(BIN)/lint-imports

docs: $(READY) ## execute the README and the documentation
	$(BIN)/python -m pytest tests/docs

wheel: $(READY) ## build the distributions, install them elsewhere and use them
	$(BIN)/python -m pytest -m wheel tests/wheel

mutation: $(READY) ## change every number and date of the law by one; the tests must notice
	$(BIN)/python scripts/mutate_rules.py --survivors

bench: $(BENCH_READY) ## measure against the neighbours, ratios in one run
	$(BIN)/python benchmarks/run.py

pins: ## resolve the pinned requirements again (needs uv)
	$(COMPILE) --upgrade pyproject.toml requirements/dev.in --extra cli --extra testing \
		--output-file requirements/dev.txt
	$(COMPILE) --upgrade requirements/bench.in --constraints requirements/dev.txt \
		--output-file requirements/bench.txt

clean: ## remove the environment and every cache
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache

$(READY): requirements/dev.txt pyproject.toml
	@found=; \
	for candidate in $(PYTHON); do \
		if "$$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; \
		then found=$$candidate; break; fi; \
	done; \
	if [ -z "$$found" ]; then \
		echo "found no Python 3.11 or later, tried \`$(PYTHON)\`" >&2; \
		echo "help: install Python 3.11 or run \`make PYTHON=/path/to/python3.11 ...\`" >&2; \
		exit 1; \
	fi; \
	"$$found" -m venv $(VENV)
	$(PIP) install --require-hashes --requirement requirements/dev.txt
	$(PIP) install --no-deps --no-build-isolation --editable '.[cli,testing]'
	$(PIP) check
	@touch $@

$(BENCH_READY): requirements/bench.txt $(READY)
	$(PIP) install --require-hashes --requirement requirements/bench.txt
	@touch $@
