/* What the sources of the guard share. */
#ifndef GUARD_INTERNAL_H
#define GUARD_INTERNAL_H

#include "CGLPKGuard.h"
#include <float.h>
#include <glpk.h>
#include <setjmp.h>

#define GUARD_DEPTH 8
#define GUARD_BUFFER 4096

/* The guard of one thread. */
typedef struct {
  jmp_buf jump[GUARD_DEPTH];
  int depth;
  int leavable; /* whether the call under way may be left */
  guard_poll poll;
  void *info;
  char message[GUARD_BUFFER]; /* what GLPK said when it failed */
  char text[GUARD_BUFFER];    /* the last thing it said otherwise */
} guard_thread;

extern _Thread_local guard_thread guard_here;

/* Leaves the call under way when it may be left and the caller wants it. */
void guard_poll_caller(void);

/*
 * Opens and closes the body of a guarded call: between them GLPK may fail, and
 * the function returns the reason. Locals changed in between must not be read
 * after a failure.
 */
#define GUARD_ENTER                                                            \
  if (guard_here.depth == GUARD_DEPTH) return GUARD_FAILED;                    \
  {                                                                            \
    int why = setjmp(guard_here.jump[guard_here.depth]);                       \
    if (why != 0) return why;                                                  \
  }                                                                            \
  guard_here.depth++;

#define GUARD_EXIT                                                             \
  guard_here.depth--;                                                          \
  return GUARD_OK;

static inline glp_prob *inner(guard_problem *problem) {
  return (glp_prob *)problem;
}

/* The GLPK type of a pair of bounds. */
static inline int bounds_type(double lower, double upper) {
  if (lower < -DBL_MAX) return upper > DBL_MAX ? GLP_FR : GLP_UP;
  if (upper > DBL_MAX) return GLP_LO;
  return lower == upper ? GLP_FX : GLP_DB;
}

#endif
