# Praxis on a fresh machine: git, make and Swift are there, the rest is installed.
#
#   make demo   install what is missing, build, and write the sample clinic's roster and book
#   make test   install what is missing, build, and run every test
#   make test-slurm  start a Slurm cluster of this machine and run the tests that need one
#   make build  install what is missing, and build .build/release/praxis

SHELL := /bin/bash
SWIFT ?= swift
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
# What the program needs, and what only its tests need besides.
PACKAGES := libglpk-dev libxlsxwriter-dev
TEST_PACKAGES := glpk-utils valgrind python3 python3-venv

.PHONY: build demo test test-slurm format lint samples dependencies test-dependencies valgrind clean

build: dependencies
	$(SWIFT) build -c release --product praxis

demo: build
	.build/release/praxis plan instances/clinic --time-limit 20

test: dependencies test-dependencies
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

# Comparisons planned by a Slurm cluster, which is installed and started for it.
test-slurm: dependencies test-dependencies
	bash Tests/Slurm/slurm.sh install
	$(SWIFT) build --build-tests
	bash Tests/Slurm/run.sh

lint:
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Package.swift

format:
	$(SWIFT) format --in-place --parallel --recursive Sources Tests Package.swift

# The files of instances/ that praxis init writes, as Swift.
samples:
	bash instances/embed.sh

# The solver contract under Valgrind: no leak, no invalid access; and no allocation
# for each move of the search.
valgrind: dependencies test-dependencies
	bash Tests/Valgrind/run.sh
	sh Tests/Valgrind/moves.sh

dependencies:
	@$(call install,$(PACKAGES))

test-dependencies:
	@$(call install,$(TEST_PACKAGES))
	@bash Tests/Readers/install.sh

define install
missing=""; for package in $(1); do \
  dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" \
    || missing="$$missing $$package"; done; \
if [ -n "$$missing" ]; then \
  echo "Installing:$$missing"; \
  $(SUDO) apt-get update -qq && \
  DEBIAN_FRONTEND=noninteractive $(SUDO) apt-get install -y -qq --no-install-recommends \
    $$missing >/dev/null; fi
endef

clean:
	rm -rf .build
