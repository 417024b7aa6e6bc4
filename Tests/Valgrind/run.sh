#!/bin/sh
# Runs the solver contract under Valgrind; ends with 0 when every answer is right
# and no memory is definitely lost, used after its end or used unset.
# Usage: Tests/Valgrind/run.sh   (after: swift build --target GLPKSolver)
set -eu
cd "$(dirname "$0")/../.."
build=.build/debug
swiftc -swift-version 6 -Onone -g -dwarf-version=4 -module-name contract \
  -I $build/Modules -Xcc -fmodule-map-file=Sources/CGLPK/module.modulemap \
  -Xcc -fmodule-map-file=$build/CGLPKGuard.build/module.modulemap \
  Tests/Valgrind/main.swift Tests/GLPKSolverTests/Models.swift \
  Tests/GLPKSolverTests/Models+Roster.swift Tests/GLPKSolverTests/UnusableModels.swift \
  Tests/GLPKSolverTests/FileModels.swift $build/LinearModel.build/*.o \
  $build/GLPKSolver.build/*.o $build/CGLPKGuard.build/*.o -lglpk -o $build/solver-contract
# Valgrind 3.19 cannot read the debug information of newer compilers; the names
# of functions stay.
strip --strip-debug $build/solver-contract
exec valgrind --leak-check=full --show-leak-kinds=definite \
  --errors-for-leak-kinds=definite --error-exitcode=9 \
  $build/solver-contract
