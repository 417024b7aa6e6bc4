/* Building and changing problems. */
#include "guard.h"
#include <stdlib.h>

static void set_bounds(glp_prob *problem, const guard_columns *columns, int first) {
  for (int j = 0; j < columns->count; j++) {
    double lower = columns->lower[j], upper = columns->upper[j];
    if (columns->integer && columns->integer[j])
      glp_set_col_kind(problem, first + j, GLP_IV);
    glp_set_col_bnds(problem, first + j, bounds_type(lower, upper), lower, upper);
    glp_set_obj_coef(problem, first + j, columns->objective[j]);
  }
}

/* Adds columns without entries and returns the index of the first. */
static int append_columns(glp_prob *problem, const guard_columns *columns) {
  int first = glp_get_num_cols(problem) + 1;
  if (columns->count == 0) return first;
  glp_add_cols(problem, columns->count);
  set_bounds(problem, columns, first);
  return first;
}

/* GLPK's own allocator is used, so that a failure frees the scratch too. */
static void append_rows(glp_prob *problem, const guard_rows *rows) {
  if (rows->count == 0) return;
  int first = glp_add_rows(problem, rows->count);
  int *index = glp_alloc(1 + glp_get_num_cols(problem), sizeof(int));
  for (int i = 0; i < rows->count; i++) {
    double lower = rows->lower[i], upper = rows->upper[i];
    int from = rows->start[i], length = rows->start[i + 1] - from;
    glp_set_row_bnds(problem, first + i, bounds_type(lower, upper), lower, upper);
    if (length > glp_get_num_cols(problem)) glp_error("row too long\n");
    for (int k = 0; k < length; k++) index[1 + k] = rows->index[from + k] + 1;
    glp_set_mat_row(problem, first + i, length, index, rows->value + from - 1);
  }
  glp_free(index);
}

int guard_create(int maximise, double constant, const guard_columns *columns,
                 const guard_rows *rows, guard_problem **problem) {
  GUARD_ENTER
  glp_prob *made = glp_create_prob();
  glp_set_obj_dir(made, maximise ? GLP_MAX : GLP_MIN);
  glp_set_obj_coef(made, 0, constant);
  append_columns(made, columns);
  append_rows(made, rows);
  *problem = (guard_problem *)made;
  GUARD_EXIT
}

int guard_delete(guard_problem *problem) {
  GUARD_ENTER
  glp_delete_prob(inner(problem));
  GUARD_EXIT
}

int guard_add_columns(guard_problem *problem, const guard_columns *columns) {
  GUARD_ENTER
  glp_prob *made = inner(problem);
  int first = append_columns(made, columns);
  int *index = glp_alloc(1 + glp_get_num_rows(made), sizeof(int));
  for (int j = 0; j < columns->count; j++) {
    int from = columns->start[j], length = columns->start[j + 1] - from;
    if (length > glp_get_num_rows(made)) glp_error("column too long\n");
    for (int k = 0; k < length; k++) index[1 + k] = columns->index[from + k] + 1;
    glp_set_mat_col(made, first + j, length, index, columns->value + from - 1);
    int lower = columns->lower[j] >= -DBL_MAX, upper = columns->upper[j] <= DBL_MAX;
    glp_set_col_stat(made, first + j, lower ? GLP_NL : upper ? GLP_NU : GLP_NF);
  }
  glp_free(index);
  GUARD_EXIT
}

int guard_add_rows(guard_problem *problem, const guard_rows *rows) {
  GUARD_ENTER
  append_rows(inner(problem), rows);
  GUARD_EXIT
}

int guard_set_column_bounds(guard_problem *problem, int column, double lower,
                            double upper) {
  GUARD_ENTER
  glp_set_col_bnds(inner(problem), column + 1, bounds_type(lower, upper), lower, upper);
  GUARD_EXIT
}

int guard_set_row_bounds(guard_problem *problem, int row, double lower,
                         double upper) {
  GUARD_ENTER
  glp_set_row_bnds(inner(problem), row + 1, bounds_type(lower, upper), lower, upper);
  GUARD_EXIT
}

int guard_set_objective(guard_problem *problem, int column, double value) {
  GUARD_ENTER
  glp_set_obj_coef(inner(problem), column + 1, value);
  GUARD_EXIT
}
