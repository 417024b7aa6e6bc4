/*
 * GLPK's clock, in place of its own.
 *
 * Within a node of branch and bound GLPK says something every five seconds and
 * calls nobody otherwise, but its simplex methods ask for the time in every
 * iteration. So here is where a long relaxation can be left. Both functions are
 * defined, as GLPK's own are, so that either way of linking finds these.
 */
#include "guard.h"
#include <time.h>

/* Milliseconds since 1970-01-01 UTC. */
double glp_time(void) {
  struct timespec now;
  guard_poll_caller();
  clock_gettime(CLOCK_REALTIME, &now);
  return 1000.0 * (double)now.tv_sec + (double)(now.tv_nsec / 1000000);
}

/* Seconds from one time to another. */
double glp_difftime(double end, double begin) { return (end - begin) / 1000.0; }
