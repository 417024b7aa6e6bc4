#!/bin/bash
# Puts the files of the sample practices, and the schema, into Swift, for praxis init.
set -euo pipefail
cd "$(dirname "$0")"
for sample in clinic law accounting; do
  name="${sample^}Files"
  {
    echo "// Written by \`make samples\` from instances/$sample; edit the files there."
    echo
    echo "extension SamplePractice {"
    echo "  static let ${sample}Files = ["
    for file in $(cd "$sample" && LC_ALL=C ls -1 -- *.csv *.md *.yaml); do
      echo "    File("
      echo "      name: \"$file\","
      echo "      text: ##\"\"\""
      sed -e 's/^\(.\)/        \1/' "$sample/$file"
      echo
      echo "        \"\"\"##"
      echo "    ),"
    done
    echo "  ]"
    echo "}"
  } > "../Sources/SamplePractices/$name.swift"
done
{
  echo "// Written by \`make samples\` from instances/schema; edit the file there."
  echo
  echo "extension SamplePractice {"
  echo "  static let schema = File("
  echo "    name: \"practice.schema.json\","
  echo "    text: ##\"\"\""
  sed -e 's/^\(.\)/      \1/' schema/practice.schema.json
  echo
  echo "      \"\"\"##"
  echo "  )"
  echo "}"
} > ../Sources/SamplePractices/SchemaFile.swift
