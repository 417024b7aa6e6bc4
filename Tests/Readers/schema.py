"""Holds YAML or JSON files against a JSON Schema: prints 'valid' or the first
fault for each, a line each. Usage: schema.py SCHEMA FILE..."""

import json
import re
import sys

import jsonschema
import yaml


class Core(yaml.SafeLoader):
    """YAML as editors read it: 'on', 08:30 and dates are texts."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", r"^(true|false)$", "tf"),
    ("int", r"^-?[0-9]+$", "-0123456789"),
    ("null", r"^(null|~|)$", ["n", "~", ""]),
]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), list(first))

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    with open(path, encoding="utf-8") as file:
        value = json.load(file) if path.endswith(".json") else yaml.load(file, Loader=Core)
    faults = sorted(validator.iter_errors(value), key=lambda fault: list(map(str, fault.path)))
    print(f"{list(faults[0].path)}: {faults[0].message}"[:200].replace("\n", " ") if faults else "valid")
