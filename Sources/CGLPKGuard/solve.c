/* The simplex method and branch and bound. */
#include "guard.h"

static void read_result(glp_prob *problem, guard_result *result) {
  result->status = glp_get_status(problem);
  result->primal = glp_get_prim_stat(problem);
  result->dual = glp_get_dual_stat(problem);
  result->objective = glp_get_obj_val(problem);
}

int guard_simplex(guard_problem *problem, const guard_simplex_options *options,
                  guard_result *result) {
  GUARD_ENTER
  guard_here.leavable = 1;
  glp_smcp control;
  glp_init_smcp(&control);
  control.meth = options->method;
  control.r_test = options->method == GLP_PRIMAL ? GLP_RT_HAR : GLP_RT_FLIP;
  control.presolve = options->presolve ? GLP_ON : GLP_OFF;
  control.tm_lim = options->milliseconds;
  control.msg_lev = GLP_MSG_ALL; /* the messages are what polls */
  control.out_frq = 100;
  control.out_dly = 0;
  if (options->fresh)
    glp_scale_prob(inner(problem), GLP_SF_GM | GLP_SF_EQ | GLP_SF_2N | GLP_SF_SKIP);
  if (options->fresh && !options->presolve) glp_adv_basis(inner(problem), 0);
  result->code = glp_simplex(inner(problem), &control);
  if (result->code == GLP_EBADB || result->code == GLP_ESING ||
      result->code == GLP_ECOND) {
    glp_std_basis(inner(problem));
    result->code = glp_simplex(inner(problem), &control);
  }
  read_result(inner(problem), result);
  guard_here.leavable = 0;
  GUARD_EXIT
}

int guard_read_solution(guard_problem *problem, double *values,
                        double *row_duals, double *reduced_costs) {
  GUARD_ENTER
  glp_prob *solved = inner(problem);
  for (int j = glp_get_num_cols(solved); j >= 1; j--) {
    values[j - 1] = glp_get_col_prim(solved, j);
    reduced_costs[j - 1] = glp_get_col_dual(solved, j);
  }
  for (int i = glp_get_num_rows(solved); i >= 1; i--)
    row_duals[i - 1] = glp_get_row_dual(solved, i);
  GUARD_EXIT
}

/* The event function of the caller and what it is to be given. */
typedef struct {
  guard_event event;
  void *info;
} listener;

static void forward(glp_tree *tree, void *info) {
  listener *to = info;
  to->event((guard_tree *)tree, to->info);
}

int guard_search(guard_problem *problem, const guard_search_options *options,
                 guard_event event, void *info, guard_result *result) {
  GUARD_ENTER
  guard_here.leavable = 1;
  listener to = {event, info};
  glp_iocp control;
  glp_init_iocp(&control);
  control.msg_lev = GLP_MSG_ALL;
  control.mip_gap = options->gap;
  control.tol_int = options->integrality;
  control.tm_lim = options->milliseconds;
  control.cb_func = forward;
  control.cb_info = &to;
  if (options->cuts)
    control.gmi_cuts = control.mir_cuts = control.cov_cuts = control.clq_cuts = GLP_ON;
  result->code = glp_intopt(inner(problem), &control);
  result->status = glp_mip_status(inner(problem));
  result->primal = result->dual = GLP_UNDEF;
  result->objective = glp_mip_obj_val(inner(problem));
  guard_here.leavable = 0;
  GUARD_EXIT
}

int guard_read_integer(guard_problem *problem, double *values) {
  GUARD_ENTER
  for (int j = glp_get_num_cols(inner(problem)); j >= 1; j--)
    values[j - 1] = glp_mip_col_val(inner(problem), j);
  GUARD_EXIT
}

int guard_read_tree(guard_tree *tree, guard_problem *problem, int bound,
                    guard_tree_state *state) {
  GUARD_ENTER
  glp_tree *search = (glp_tree *)tree;
  int best = bound ? glp_ios_best_node(search) : 0;
  state->reason = glp_ios_reason(search);
  state->bound = best == 0 ? 0 : glp_ios_node_bound(search, best);
  state->has_bound = best != 0 && state->bound > -DBL_MAX && state->bound < DBL_MAX;
  glp_ios_tree_size(search, NULL, NULL, &state->nodes);
  state->status = glp_mip_status(inner(problem));
  state->objective = glp_mip_obj_val(inner(problem));
  GUARD_EXIT
}

int guard_tree_inject(guard_tree *tree, const double *values, int count,
                      int *accepted) {
  GUARD_ENTER
  if (count != glp_get_num_cols(glp_ios_get_prob((glp_tree *)tree)))
    glp_error("a candidate of %d values\n", count);
  *accepted = glp_ios_heur_sol((glp_tree *)tree, values - 1) == 0;
  GUARD_EXIT
}

int guard_tree_stop(guard_tree *tree) {
  GUARD_ENTER
  glp_ios_terminate((glp_tree *)tree);
  GUARD_EXIT
}
