#!/bin/bash
# Installs the libraries with which tests read what Praxis wrote. Without a
# network the tests that need them are skipped.
cd "$(dirname "$0")/../.." || exit 1
readers=.build/readers
packages="icalendar jsonschema pyyaml"
if ! "$readers/bin/python3" -c "import icalendar, jsonschema, yaml" 2>/dev/null; then
  mkdir -p .build
  python3 -m venv "$readers" && "$readers/bin/pip" install --quiet $packages ||
    echo "Skipped: the tests that need $packages."
fi
exit 0
