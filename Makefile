# Everything people and the pipeline do here. `make help` lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed

.DEFAULT_GOAL := help
.PHONY: help install run demo test lint format content eval model simulate bench screenshots lock wheel clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

install: $(INSTALLED) ## Make the virtual environment with everything locked

$(INSTALLED): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Pitchcheck needs Python 3.11 or newer; say which with: make PYTHON=/path/to/python3.12 $(MAKECMDGOALS)"; exit 1; }
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# With tokens in the environment: against Slack. Without: the local workspace. FRESH=1 starts it over.
run: install ## Start the bot; without Slack tokens in the local workspace (FRESH=1 starts over)
	@$(BIN)/pitchcheck $(if $(SLACK_BOT_TOKEN)$(SLACK_APP_TOKEN),run,workspace $(if $(filter-out 0,$(FRESH)),--fresh))

demo: install ## Watch a two-minute story on the page of the local workspace
	@$(BIN)/pitchcheck demo

test: install ## Run every test
	$(BIN)/python -m pytest -n 2 --dist loadgroup $(TESTS)

lint: install ## Check style, types and the import rules
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: install ## Put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

content: install ## Check every content file, run its examples, and record that all is well
	$(BIN)/pitchcheck content check --record

eval: install ## Measure the engine on the labelled messages (ARGS="--language sv --split development")
	$(BIN)/python -m tests.corpus.evaluate $(ARGS)

model: install ## Learn the classifier's weights and the points from the labelled messages
	$(BIN)/python -m tests.corpus.train

simulate: install ## A year of tips in all zones, with everything that can go wrong (ARGS="--zones 5"; all take 15 minutes)
	$(BIN)/python -m tests.simulation $(ARGS)

bench: install ## Measure speed and memory
	$(BIN)/python -m tests.bench

screenshots: install ## Take the README's pictures from the running page (needs Chromium)
	$(BIN)/python -m tests.screenshots

lock: install ## Renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
		--no-emit-index-url --no-header --quiet --output-file requirements.lock

wheel: install ## Build the wheel into dist/
	$(BIN)/python -m hatchling build -t wheel

clean: ## Remove what can be made again; the local workspace's messages stay
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
