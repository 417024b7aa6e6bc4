#!/bin/sh
# Counts the allocations of a search and of each kind of move under Valgrind, at
# N and at 2N moves; ends with 0 when none of them allocates more often for more.
# Usage: Tests/Valgrind/moves.sh
set -eu
cd "$(dirname "$0")/../.."
work=.build/valgrind-moves
mkdir -p $work
program=$work/moves

# Compiles a layer of the package, optimised, as one object file.
layer() {
  swiftc -swift-version 6 -O -wmo -parse-as-library -module-name "$1" \
    -enable-upcoming-feature ExistentialAny -enable-upcoming-feature MemberImportVisibility \
    -enable-upcoming-feature InternalImportsByDefault -I $work \
    -emit-module -emit-module-path $work/"$1".swiftmodule \
    -c $(find Sources/"$1" -name '*.swift') -o $work/"$1".o
}
layer FlatMemory
layer Primitives
layer Search
# The file with the entry point must be called main.
cp Tests/Valgrind/moves.swift $work/main.swift
swiftc -swift-version 6 -O -module-name moves -I $work $work/main.swift \
  Tests/TestSupport/RandomProblem.swift Tests/TestSupport/RandomProblem+Primitives.swift \
  Tests/TestSupport/RandomProblem+Ward.swift Tests/TestSupport/SeededGenerator.swift \
  $work/FlatMemory.o $work/Primitives.o $work/Search.o -o $program
# Valgrind 3.19 cannot read the debug information of newer compilers.
strip --strip-debug $program

# How often a run allocates.
allocations() {
  valgrind "$program" "$1" "$2" 2>&1 >/dev/null |
    sed -n 's/.*total heap usage: \([0-9,]*\) allocs.*/\1/p' | tr -d ,
}

failed=0
# What it is, N, and how many more allocations twice as many moves may make.
compare() {
  once=$(allocations "$1" "$2")
  twice=$(allocations "$1" $(($2 * 2)))
  echo "$1: $once allocations at $2 moves, $twice at twice as many"
  if [ -z "$once" ] || [ $((twice - once)) -gt "$3" ]; then
    echo "  it allocates once for each of some moves"
    failed=1
  fi
}

for kind in $($program kinds 1); do
  case $kind in
  rebuild | wholeSchedule) compare "$kind" 100 0 ;;
  *) compare "$kind" 5000 0 ;;
  esac
done
# Rounds of cooling and the memory that large moves grow into take a few.
compare search 100000 20
exit $failed
