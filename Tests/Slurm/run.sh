#!/bin/bash
# Starts a Slurm cluster of this machine, runs the tests that need one, and stops it.
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
bash Tests/Slurm/slurm.sh start "$folder"
trap 'bash Tests/Slurm/slurm.sh stop "$folder"; rm -rf "$folder"' EXIT
SLURM_CONF="$folder/slurm.conf" PRAXIS_SLURM_FOLDER="$folder" \
  "${SWIFT:-swift}" test --filter SlurmTests
