#include "CGLPKGuard.h"
#include <glpk.h>
int praxis_guard_placeholder(void) { return 0; }
