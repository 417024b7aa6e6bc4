/* Reading problems from files. */
#include "guard.h"
#include <math.h>
#include <string.h>

/* MathProg: translate the model, then the data, then build. */
static int read_mathprog(glp_prob *problem, const char *path, const char *data) {
  glp_tran *translator = glp_mpl_alloc_wksp();
  int code = glp_mpl_read_model(translator, path, data != NULL);
  if (code == 0 && data != NULL) code = glp_mpl_read_data(translator, data);
  if (code == 0) code = glp_mpl_generate(translator, NULL);
  if (code == 0) glp_mpl_build_prob(translator, problem);
  glp_mpl_free_wksp(translator);
  return code;
}

int guard_read_file(int format, const char *path, const char *data,
                    guard_problem **problem, int *code) {
  GUARD_ENTER
  glp_prob *made = glp_create_prob();
  guard_here.text[0] = 0;
  if (format == GUARD_LP)
    *code = glp_read_lp(made, NULL, path);
  else if (format == GUARD_FREE_MPS)
    *code = glp_read_mps(made, GLP_MPS_FILE, NULL, path);
  else
    *code = read_mathprog(made, path, data);
  *problem = (guard_problem *)made;
  GUARD_EXIT
}

int guard_read_sizes(guard_problem *problem, guard_sizes *sizes) {
  GUARD_ENTER
  glp_prob *made = inner(problem);
  sizes->rows = glp_get_num_rows(made);
  sizes->columns = glp_get_num_cols(made);
  sizes->entries = glp_get_num_nz(made);
  sizes->maximise = glp_get_obj_dir(made) == GLP_MAX;
  sizes->constant = glp_get_obj_coef(made, 0);
  sizes->name = glp_get_prob_name(made);
  sizes->objective = glp_get_obj_name(made);
  GUARD_EXIT
}

static double lower_of(int type, double value) {
  return type == GLP_FR || type == GLP_UP ? -HUGE_VAL : value;
}

static double upper_of(int type, double value) {
  return type == GLP_FR || type == GLP_LO ? HUGE_VAL : value;
}

int guard_read_column(guard_problem *problem, int column, const char **name,
                      double *lower, double *upper, double *objective,
                      int *integer) {
  GUARD_ENTER
  glp_prob *made = inner(problem);
  int j = column + 1, type = glp_get_col_type(made, j);
  *name = glp_get_col_name(made, j);
  *lower = lower_of(type, glp_get_col_lb(made, j));
  *upper = upper_of(type, glp_get_col_ub(made, j));
  *objective = glp_get_obj_coef(made, j);
  *integer = glp_get_col_kind(made, j) != GLP_CV;
  GUARD_EXIT
}

int guard_read_row(guard_problem *problem, int row, const char **name,
                   double *lower, double *upper, int *length, int *index,
                   double *value) {
  GUARD_ENTER
  glp_prob *made = inner(problem);
  int i = row + 1, type = glp_get_row_type(made, i);
  *name = glp_get_row_name(made, i);
  *lower = lower_of(type, glp_get_row_lb(made, i));
  *upper = upper_of(type, glp_get_row_ub(made, i));
  *length = glp_get_mat_row(made, i, index - 1, value - 1);
  for (int k = 0; k < *length; k++) index[k]--;
  GUARD_EXIT
}

int guard_provoke(guard_problem *problem, int kind) {
  GUARD_ENTER
  glp_prob *made = inner(problem);
  int twice[] = {0, 1, 1};
  double ones[] = {0, 1, 1};
  switch (kind) {
  case 0: glp_add_rows(made, 0); break;
  case 1: glp_set_col_bnds(made, glp_get_num_cols(made) + 1, GLP_LO, 0, 0); break;
  case 2: glp_set_mat_row(made, 1, 2, twice, ones); break;
  case 3: glp_set_row_bnds(made, 1, 99, 0, 0); break;
  case 4: glp_find_row(made, "none"); break;
  default: glp_error("failing on purpose\n"); break;
  }
  GUARD_EXIT
}
