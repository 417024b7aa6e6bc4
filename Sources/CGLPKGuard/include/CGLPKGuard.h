/*
 * A guard around GLPK.
 *
 * GLPK ends the process with abort() on misuse and on failed internal
 * assertions. Every function here enters GLPK under setjmp, so that such a
 * failure is returned as GUARD_FAILED instead; guard_message() then holds
 * GLPK's words. Only C frames are ever crossed: a callback written in another
 * language that calls back into GLPK uses these functions too, and each of
 * them is a guard of its own.
 *
 * After GUARD_FAILED or GUARD_LEFT every problem of the thread counts as dead;
 * guard_close() frees them all. Nothing but guard_close() and guard_message()
 * may be called then, except guard_tree_stop() from a callback.
 *
 * Everything is bound to the calling thread, as GLPK's environment is. Arrays
 * are 0-based and flat; indices are 1-based only inside GLPK.
 */
#ifndef CGLPKGUARD_H
#define CGLPKGUARD_H

#define GUARD_OK 0      /* the call returned */
#define GUARD_FAILED -1 /* GLPK failed inside; see guard_message() */
#define GUARD_LEFT -2   /* the poll function asked to leave */

/* A GLPK problem and a branch-and-bound tree, distinct for the type checker. */
typedef struct guard_problem guard_problem;
typedef struct guard_tree guard_tree;

/* Asked about every 0.1 s during a simplex run; non-zero leaves it at once. */
typedef int (*guard_poll)(void *info);
/* Called by the branch-and-bound search at its events. */
typedef void (*guard_event)(guard_tree *tree, void *info);

/* Rows of a problem in compressed form; bounds may be +-HUGE_VAL. */
typedef struct {
  int count;              /* rows */
  const double *lower;    /* [count] */
  const double *upper;    /* [count] */
  const int *start;       /* [count + 1], positions in index and value */
  const int *index;       /* columns, from 0 */
  const double *value;    /* coefficients */
} guard_rows;

/* Columns of a problem; entries may be absent (start == NULL). */
typedef struct {
  int count;              /* columns */
  const double *lower;    /* [count] */
  const double *upper;    /* [count] */
  const double *objective;/* [count] */
  const char *integer;    /* [count], non-zero for integer columns */
  const int *start;       /* [count + 1] or NULL */
  const int *index;       /* rows, from 0 */
  const double *value;    /* coefficients */
} guard_columns;

/* How the simplex method runs. */
typedef struct {
  int method;             /* GLP_PRIMAL, GLP_DUAL or GLP_DUALP */
  int presolve;           /* non-zero to reduce the problem first */
  int fresh;              /* non-zero to scale and build a basis first */
  int milliseconds;       /* time limit */
} guard_simplex_options;

/* How branch and bound runs; it starts from the basis of guard_simplex(). GLPK's
   own presolve for integer programs is left out: it has given wrong answers. */
typedef struct {
  int cuts;               /* non-zero to generate all classes of cuts */
  double gap;             /* relative gap that counts as optimal */
  double integrality;     /* how far an integer may be from integral */
  int milliseconds;       /* time limit */
} guard_search_options;

/* Statuses as GLPK defines them. */
typedef struct {
  int code;               /* what the solver routine returned */
  int status;             /* status of the solution */
  int primal;             /* primal status (simplex only) */
  int dual;               /* dual status (simplex only) */
  double objective;       /* value of the objective */
} guard_result;

/* The state of the search at an event. */
typedef struct {
  int reason;             /* GLP_IROWGEN, GLP_IBINGO, ... */
  int nodes;              /* subproblems created so far */
  int status;             /* status of the incumbent */
  int has_bound;          /* whether bound is known */
  double objective;       /* objective of the incumbent */
  double bound;           /* best bound of all active subproblems */
} guard_tree_state;

/* Sizes and the objective of a problem that was read. */
typedef struct {
  int rows, columns, entries;
  int maximise;
  double constant;
  const char *name;       /* or NULL */
  const char *objective;  /* name of the objective, or NULL */
} guard_sizes;

/* File formats. */
#define GUARD_LP 0        /* CPLEX LP */
#define GUARD_FREE_MPS 1  /* free MPS */
#define GUARD_MATHPROG 2  /* GNU MathProg, with optional data */

/* The environment of this thread. */
int guard_open(int megabytes, guard_poll poll, void *info);
void guard_close(void);
const char *guard_message(void);
const char *guard_text(void);
const char *guard_version(void);

/* Problems. */
int guard_create(int maximise, double constant, const guard_columns *columns,
                 const guard_rows *rows, guard_problem **problem);
int guard_delete(guard_problem *problem);
int guard_add_columns(guard_problem *problem, const guard_columns *columns);
int guard_add_rows(guard_problem *problem, const guard_rows *rows);
int guard_set_column_bounds(guard_problem *problem, int column, double lower,
                            double upper);
int guard_set_row_bounds(guard_problem *problem, int row, double lower,
                         double upper);
int guard_set_objective(guard_problem *problem, int column, double value);

/* Linear programming. */
int guard_simplex(guard_problem *problem, const guard_simplex_options *options,
                  guard_result *result);
int guard_read_solution(guard_problem *problem, double *values,
                        double *row_duals, double *reduced_costs);

/* Branch and bound. */
int guard_search(guard_problem *problem, const guard_search_options *options,
                 guard_event event, void *info, guard_result *result);
int guard_read_integer(guard_problem *problem, double *values);
/* The bound costs a walk over the active subproblems; it is left out unless
   asked for. */
int guard_read_tree(guard_tree *tree, guard_problem *problem, int bound,
                    guard_tree_state *state);
int guard_tree_inject(guard_tree *tree, const double *values, int count,
                      int *accepted);
int guard_tree_stop(guard_tree *tree);

/* Files. */
int guard_read_file(int format, const char *path, const char *data,
                    guard_problem **problem, int *code);
int guard_read_sizes(guard_problem *problem, guard_sizes *sizes);
int guard_read_column(guard_problem *problem, int column, const char **name,
                      double *lower, double *upper, double *objective,
                      int *integer);
int guard_read_row(guard_problem *problem, int row, const char **name,
                   double *lower, double *upper, int *length, int *index,
                   double *value);

/* Makes GLPK fail on purpose, for the tests of this guard; kind is 0...5. */
int guard_provoke(guard_problem *problem, int kind);

#endif
