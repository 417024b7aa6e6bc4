# Praxis: the roster problem over its primitives.
#
# Every row and variable has the name that the program gives it, so that this
# file can be read beside a written LP file. People, days, duties and all other
# things are numbered from 0. `praxis convert INPUT --to mathprog` writes the
# data; then
#
#     glpsol -m models/roster.mod -d roster.dat
#
# reaches the same optimum as the program.
#
# Sets that name rows hold only rows that some choice could break; widths of
# tiers and other bounds are derived from the candidates.

# ---------------------------------------------------------------- cells
# x[p,d,k] = 1 when person p does duty k on day d.

set PEOPLE;
set DAYS;
set CANDIDATES dimen 3;                      # (p,d,k) that may be chosen
param price{CANDIDATES}, default 0;          # soft prices of the cell
param constant, default 0;                   # a cost that no choice changes

var x{CANDIDATES}, binary;

# ---------------------------------------------------------------- breaks
# taken[b,o] breaks of kind b are taken at option o (Aykin 1996).

set BREAKS;
set OPTIONS dimen 2;                   # (b,o)
param option_price{OPTIONS}, default 0;
set BREAK_X dimen 4;                   # (b,p,d,k)
param break_weight{BREAK_X};                 # breaks that duty k asks for
param break_most{BREAKS};

var taken{(b,o) in OPTIONS}, integer, >= 0, <= break_most[b];

# ---------------------------------------------------------------- groups
# group[g] = 1 when the group holds. Modes: 0 never, 1 always, 2 any part,
# 3 all parts, 4 not all parts, 5 some but not all.

set GROUPS;
set PARTS dimen 2;                     # (g,j)
param group_mode{GROUPS};
param group_price{GROUPS}, default 0;
param group_most{GROUPS}, default 1;         # 0 when it may not hold
param next_part{PARTS}, default 0;           # the part after, around the circle
set GROUP_X dimen 5;                   # (g,j,p,d,k)

var group{g in GROUPS}, >= (if group_mode[g] = 1 and group_most[g] = 1 then 1 else 0),
  <= (if group_mode[g] = 0 then 0 else group_most[g]);

# ---------------------------------------------------------------- automata
# flow[a,i,q,c] = 1 when automaton a is in state q before its position i and
# reads class c there.

set FLOWS dimen 4;                     # (a,i,q,c)
param flow_next{FLOWS};                      # the state it leads to
param flow_price{FLOWS}, default 0;          # the last day's include the end's
set STATES dimen 3;                    # (a,i,q) that can be reached
set LETTERS dimen 3;                   # (a,i,c) that can be read
set LINK_X dimen 6;                    # (a,i,c,p,d,k)

var flow{FLOWS}, >= 0, <= 1;

# ---------------------------------------------------------------- covers

set COVER_MIN;
set COVER_MAX;
set COVER_ON;                          # nothing, or the minimum
set COVER_BELOW;
set COVER_USE;
set COVER_SHORT dimen 2;               # (c,t) tiers of shortage
set COVER_OVER dimen 2;                # (c,t) tiers of excess
set COVER_X dimen 4;                   # (c,p,d,k)
set COVER_BREAK dimen 3;               # (c,b,o)
param cover_weight{COVER_X};
param cover_break{COVER_BREAK};
param cover_constant{COVER_MIN union COVER_MAX union COVER_USE}, default 0;
param cover_minimum{COVER_MIN};
param cover_maximum{COVER_MAX};
param cover_least{COVER_BELOW}, default 0;
param cover_most{COVER_ON union COVER_USE}, default 0;
param cover_above{COVER_USE}, default 0;
param cover_use_price{COVER_USE}, default 0;
param cover_short_unit{COVER_MIN}, default 1;
param cover_over_unit{COVER_MAX}, default 1;
param cover_short_width{COVER_SHORT};
param cover_short_price{COVER_SHORT};
param cover_over_width{COVER_OVER};
param cover_over_price{COVER_OVER};

var cover_short{(c,t) in COVER_SHORT}, integer, >= 0, <= cover_short_width[c,t];
var cover_over{(c,t) in COVER_OVER}, integer, >= 0, <= cover_over_width[c,t];
var cover_on{COVER_ON}, binary;
var cover_used{COVER_USE}, binary;

# ---------------------------------------------------------------- counters
# (i,w) is window w of counter i.

set COUNTER_MIN dimen 2;
set COUNTER_MAX dimen 2;
set COUNTER_ON dimen 2;
set COUNTER_BELOW dimen 2;
set COUNTER_USE dimen 2;
set COUNTER_SPREAD dimen 2;            # windows that spreads look at
set COUNTER_SHORT dimen 3;             # (i,w,t)
set COUNTER_OVER dimen 3;              # (i,w,t)
set COUNTER_X dimen 5;                 # (i,w,p,d,k)
set COUNTER_GROUP dimen 3;             # (i,w,g)
set COUNTER_FLOW dimen 6;              # (i,w,a,position,q,c)
param counter_weight{COUNTER_X};
param counter_group{COUNTER_GROUP};
param counter_flow{COUNTER_FLOW};
param carried{COUNTER_MIN union COUNTER_MAX union COUNTER_USE union COUNTER_SPREAD}, default 0;
param counter_minimum{COUNTER_MIN};
param counter_maximum{COUNTER_MAX};
param counter_least{COUNTER_BELOW}, default 0;
param counter_most{COUNTER_ON union COUNTER_USE}, default 0;
param counter_above{COUNTER_USE}, default 0;
param counter_use_price{COUNTER_USE}, default 0;
param counter_short_unit{COUNTER_MIN}, default 1;
param counter_over_unit{COUNTER_MAX}, default 1;
param counter_short_width{COUNTER_SHORT};
param counter_short_price{COUNTER_SHORT};
param counter_over_width{COUNTER_OVER};
param counter_over_price{COUNTER_OVER};

var counter_short{(i,w,t) in COUNTER_SHORT}, integer, >= 0, <= counter_short_width[i,w,t];
var counter_over{(i,w,t) in COUNTER_OVER}, integer, >= 0, <= counter_over_width[i,w,t];
var counter_on{COUNTER_ON}, binary;
var counter_used{COUNTER_USE}, binary;

# ---------------------------------------------------------------- spreads
# (s,m) is member m of spread s; its load is window (i,w) of a counter.

set SPREAD_RANGE;
set RANGE_MEMBERS dimen 4;             # (s,m,i,w)
set DEVIATION_MEMBERS dimen 4;         # (s,m,i,w)
param share{RANGE_MEMBERS union DEVIATION_MEMBERS};
param spread_least{SPREAD_RANGE};
param spread_most{SPREAD_RANGE};
set SPREADS;
param allowance{SPREADS}, default 0;
param spread_over_unit{SPREADS}, default 1;
param spread_under_unit{SPREADS}, default 1;
set SPREAD_OVER dimen 3;               # (s,m,t)
set SPREAD_UNDER dimen 3;              # (s,m,t)
param spread_over_width{SPREAD_OVER};
param spread_over_price{SPREAD_OVER};
param spread_under_width{SPREAD_UNDER};
param spread_under_price{SPREAD_UNDER};

var spread_top{s in SPREAD_RANGE}, >= spread_least[s], <= spread_most[s];
var spread_bottom{s in SPREAD_RANGE}, >= spread_least[s], <= spread_most[s];
var spread_over{(s,m,t) in SPREAD_OVER}, integer, >= 0, <= spread_over_width[s,m,t];
var spread_under{(s,m,t) in SPREAD_UNDER}, integer, >= 0, <= spread_under_width[s,m,t];

# ---------------------------------------------------------------- runs
# Position i of run r; first = -1 is the stretch open at the start.

set RUN_X dimen 5;                     # (r,i,p,d,k) duties of the set
set RUN_MAX dimen 2;                   # (r,last)
param run_first{RUN_MAX};
param run_limit{RUN_MAX};
param run_long_price{RUN_MAX}, default -1;   # -1 when forbidden
set RUN_MIN dimen 3;                   # (r,first,step)
param run_next{RUN_MIN};                     # -1 beyond the end
set RUN_SHORT dimen 3;                 # (r,first,step) that may be short
param run_short_price{RUN_SHORT};

var run_long{(r,i) in RUN_MAX: run_long_price[r,i] >= 0}, >= 0, <= 1;
var run_short{RUN_SHORT}, >= 0, <= 1;

# ---------------------------------------------------------------- sequences

set SEQUENCES dimen 2;                 # (q,last)
param sequence_length{SEQUENCES};            # elements within the horizon
param sequence_price{SEQUENCES}, default -1; # -1 when forbidden
set SEQUENCE_X dimen 5;                # (q,last,p,d,k)

var sequence_broken{(q,i) in SEQUENCES: sequence_price[q,i] >= 0}, >= 0, <= 1;

# ---------------------------------------------------------------- togethers

set NEEDS;
param wanted{NEEDS};
param missing_price{NEEDS}, default -1;      # -1 when forbidden
set TRIGGER_X dimen 4;                 # (h,p,d,k)
set PARTNER_X dimen 5;                 # (h,j,p,d,k)
set BARRED;
param known_price{BARRED}, default -1;
set APART dimen 3;                     # (h,j,p)
param met_price{APART}, default -1;

var together_missing{h in NEEDS: missing_price[h] >= 0}, >= 0, <= wanted[h];
var together_known{h in BARRED: known_price[h] >= 0}, >= 0, <= 1;
var together_met{(h,j,p) in APART: met_price[h,j,p] >= 0}, >= 0, <= 1;

# ================================================================ objective

minimize cost:
  constant
  + sum{(p,d,k) in CANDIDATES} price[p,d,k] * x[p,d,k]
  + sum{(b,o) in OPTIONS} option_price[b,o] * taken[b,o]
  + sum{g in GROUPS} group_price[g] * group[g]
  + sum{(a,i,q,c) in FLOWS} flow_price[a,i,q,c] * flow[a,i,q,c]
  + sum{(c,t) in COVER_SHORT} cover_short_price[c,t] * cover_short[c,t]
  + sum{(c,t) in COVER_OVER} cover_over_price[c,t] * cover_over[c,t]
  + sum{c in COVER_USE} cover_use_price[c] * cover_used[c]
  + sum{(i,w,t) in COUNTER_SHORT} counter_short_price[i,w,t] * counter_short[i,w,t]
  + sum{(i,w,t) in COUNTER_OVER} counter_over_price[i,w,t] * counter_over[i,w,t]
  + sum{(i,w) in COUNTER_USE} counter_use_price[i,w] * counter_used[i,w]
  + sum{(s,m,t) in SPREAD_OVER} spread_over_price[s,m,t] * spread_over[s,m,t]
  + sum{(s,m,t) in SPREAD_UNDER} spread_under_price[s,m,t] * spread_under[s,m,t]
  + sum{(r,i) in RUN_MAX: run_long_price[r,i] >= 0} run_long_price[r,i] * run_long[r,i]
  + sum{(r,i,k) in RUN_SHORT} run_short_price[r,i,k] * run_short[r,i,k]
  + sum{(q,i) in SEQUENCES: sequence_price[q,i] >= 0} sequence_price[q,i] * sequence_broken[q,i]
  + sum{h in NEEDS: missing_price[h] >= 0} missing_price[h] * together_missing[h]
  + sum{h in BARRED: known_price[h] >= 0} known_price[h] * together_known[h]
  + sum{(h,j,p) in APART: met_price[h,j,p] >= 0} met_price[h,j,p] * together_met[h,j,p];

# ================================================================ rows

# Each person does exactly one duty a day.
s.t. one{p in PEOPLE, d in DAYS}: sum{(p,d,k) in CANDIDATES} x[p,d,k] = 1;

# As many breaks are taken as the duties ask for.
s.t. break{b in BREAKS}:
  sum{(b,o) in OPTIONS} taken[b,o]
  - sum{(b,p,d,k) in BREAK_X} break_weight[b,p,d,k] * x[p,d,k] = 0;

# A group holds exactly when its parts say so.
s.t. group_always{g in GROUPS: group_mode[g] = 1 and group_most[g] = 0}: group[g] >= 1;
s.t. group_lower{(g,j) in PARTS: group_mode[g] = 2}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k] - group[g] <= 0;
s.t. group_upper{(g,j) in PARTS: group_mode[g] = 3}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k] - group[g] >= 0;
s.t. group_not{(g,j) in PARTS: group_mode[g] = 4}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k] + group[g] >= 1;
s.t. group_mixed{(g,j) in PARTS: group_mode[g] = 5}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k]
  - sum{(g,jj,p,d,k) in GROUP_X: jj = next_part[g,j]} x[p,d,k] - group[g] <= 0;
s.t. group_bound{g in GROUPS: group_mode[g] = 2 or group_mode[g] = 5}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k] - group[g] >= 0;
s.t. group_cap{g in GROUPS: group_mode[g] = 3}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k] - group[g] <= card({(g,j) in PARTS}) - 1;
s.t. group_full{g in GROUPS: group_mode[g] = 4 or group_mode[g] = 5}:
  sum{(g,j,p,d,k) in GROUP_X} x[p,d,k] + group[g] <= card({(g,j) in PARTS});

# One unit flows through the states of each automaton and reads the duties.
s.t. state{(a,i,q) in STATES}:
  sum{(a,i,q,c) in FLOWS} flow[a,i,q,c]
  - sum{(a,ii,qq,c) in FLOWS: ii = i - 1 and flow_next[a,ii,qq,c] = q} flow[a,ii,qq,c]
  = (if i = 0 then 1 else 0);
s.t. link{(a,i,c) in LETTERS}:
  sum{(a,i,q,c) in FLOWS} flow[a,i,q,c] - sum{(a,i,c,p,d,k) in LINK_X} x[p,d,k] = 0;

# Covers keep to their limits, or pay.
s.t. cover_min{c in COVER_MIN}:
  sum{(c,p,d,k) in COVER_X} cover_weight[c,p,d,k] * x[p,d,k]
  + sum{(c,b,o) in COVER_BREAK} cover_break[c,b,o] * taken[b,o]
  + sum{(c,t) in COVER_SHORT} cover_short_unit[c] * cover_short[c,t]
  - sum{cc in COVER_ON: cc = c} cover_minimum[c] * cover_on[cc]
  >= (if c in COVER_ON then 0 else cover_minimum[c]) - cover_constant[c];
s.t. cover_zero{c in COVER_ON}:
  sum{(c,p,d,k) in COVER_X} cover_weight[c,p,d,k] * x[p,d,k]
  + sum{(c,b,o) in COVER_BREAK} cover_break[c,b,o] * taken[b,o]
  - cover_most[c] * cover_on[c] <= -cover_constant[c];
s.t. cover_below{c in COVER_BELOW}:
  sum{(c,p,d,k) in COVER_X} cover_weight[c,p,d,k] * x[p,d,k]
  + sum{(c,b,o) in COVER_BREAK} cover_break[c,b,o] * taken[b,o]
  - cover_least[c] * cover_on[c] >= -cover_constant[c];
s.t. cover_max{c in COVER_MAX}:
  sum{(c,p,d,k) in COVER_X} cover_weight[c,p,d,k] * x[p,d,k]
  + sum{(c,b,o) in COVER_BREAK} cover_break[c,b,o] * taken[b,o]
  - sum{(c,t) in COVER_OVER} cover_over_unit[c] * cover_over[c,t]
  <= cover_maximum[c] - cover_constant[c];
s.t. cover_use{c in COVER_USE}:
  sum{(c,p,d,k) in COVER_X} cover_weight[c,p,d,k] * x[p,d,k]
  + sum{(c,b,o) in COVER_BREAK} cover_break[c,b,o] * taken[b,o]
  + (cover_above[c] - cover_most[c]) * cover_used[c] <= cover_above[c] - cover_constant[c];

# Counters keep to their limits, or pay.
s.t. counter_min{(i,w) in COUNTER_MIN}:
  sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
  + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
  + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c]
  + sum{(i,w,t) in COUNTER_SHORT} counter_short_unit[i,w] * counter_short[i,w,t]
  - sum{(ii,ww) in COUNTER_ON: ii = i and ww = w} counter_minimum[i,w] * counter_on[ii,ww]
  >= (if (i,w) in COUNTER_ON then 0 else counter_minimum[i,w]) - carried[i,w];
s.t. counter_zero{(i,w) in COUNTER_ON}:
  sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
  + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
  + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c]
  - counter_most[i,w] * counter_on[i,w] <= -carried[i,w];
s.t. counter_below{(i,w) in COUNTER_BELOW}:
  sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
  + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
  + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c]
  - counter_least[i,w] * counter_on[i,w] >= -carried[i,w];
s.t. counter_max{(i,w) in COUNTER_MAX}:
  sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
  + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
  + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c]
  - sum{(i,w,t) in COUNTER_OVER} counter_over_unit[i,w] * counter_over[i,w,t]
  <= counter_maximum[i,w] - carried[i,w];
s.t. counter_use{(i,w) in COUNTER_USE}:
  sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
  + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
  + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c]
  + (counter_above[i,w] - counter_most[i,w]) * counter_used[i,w]
  <= counter_above[i,w] - carried[i,w];

# Loads lie between bottom and top, whose difference is paid for.
s.t. spread_high{(s,m,i,w) in RANGE_MEMBERS}:
  share[s,m,i,w] * (carried[i,w]
    + sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
    + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
    + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c])
  - spread_top[s] <= 0;
s.t. spread_low{(s,m,i,w) in RANGE_MEMBERS}:
  share[s,m,i,w] * (carried[i,w]
    + sum{(i,w,p,d,k) in COUNTER_X} counter_weight[i,w,p,d,k] * x[p,d,k]
    + sum{(i,w,g) in COUNTER_GROUP} counter_group[i,w,g] * group[g]
    + sum{(i,w,a,n,q,c) in COUNTER_FLOW} counter_flow[i,w,a,n,q,c] * flow[a,n,q,c])
  - spread_bottom[s] >= 0;
s.t. spread_range{s in SPREAD_RANGE}:
  spread_top[s] - spread_bottom[s]
  - sum{(s,0,t) in SPREAD_OVER} spread_over_unit[s] * spread_over[s,0,t] <= allowance[s];

# Each load against its share of all loads.
s.t. spread_above{(s,m,i,w) in DEVIATION_MEMBERS}:
  sum{(s,mm,ii,ww) in DEVIATION_MEMBERS}
    ((if mm = m then sum{(s,o,jj,vv) in DEVIATION_MEMBERS} share[s,o,jj,vv] else 0)
      - share[s,m,i,w])
    * (carried[ii,ww]
      + sum{(ii,ww,p,d,k) in COUNTER_X} counter_weight[ii,ww,p,d,k] * x[p,d,k]
      + sum{(ii,ww,g) in COUNTER_GROUP} counter_group[ii,ww,g] * group[g]
      + sum{(ii,ww,a,n,q,c) in COUNTER_FLOW} counter_flow[ii,ww,a,n,q,c] * flow[a,n,q,c])
  - sum{(s,m,t) in SPREAD_OVER} spread_over_unit[s] * spread_over[s,m,t] <= allowance[s];
s.t. spread_below{(s,m,i,w) in DEVIATION_MEMBERS}:
  sum{(s,mm,ii,ww) in DEVIATION_MEMBERS}
    (share[s,m,i,w]
      - (if mm = m then sum{(s,o,jj,vv) in DEVIATION_MEMBERS} share[s,o,jj,vv] else 0))
    * (carried[ii,ww]
      + sum{(ii,ww,p,d,k) in COUNTER_X} counter_weight[ii,ww,p,d,k] * x[p,d,k]
      + sum{(ii,ww,g) in COUNTER_GROUP} counter_group[ii,ww,g] * group[g]
      + sum{(ii,ww,a,n,q,c) in COUNTER_FLOW} counter_flow[ii,ww,a,n,q,c] * flow[a,n,q,c])
  - sum{(s,m,t) in SPREAD_UNDER} spread_under_unit[s] * spread_under[s,m,t] <= allowance[s];

# A stretch is not longer than its maximum.
s.t. run_max{(r,last) in RUN_MAX}:
  sum{(r,i,p,d,k) in RUN_X: i >= run_first[r,last] and i <= last} x[p,d,k]
  - (if run_long_price[r,last] >= 0 then run_long[r,last] else 0) <= run_limit[r,last];

# A stretch that begins goes on to its minimum.
s.t. run_min{(r,first,step) in RUN_MIN}:
  sum{(r,i,p,d,k) in RUN_X: i = first} x[p,d,k]
  - sum{(r,i,p,d,k) in RUN_X: i = first - 1} x[p,d,k]
  - sum{(r,i,p,d,k) in RUN_X: i = run_next[r,first,step]} x[p,d,k]
  - (if (r,first,step) in RUN_SHORT then run_short[r,first,step] else 0)
  <= (if first < 0 then -1 else 0);
s.t. run_chain{(r,first,step) in RUN_SHORT: (r,first,step-1) in RUN_SHORT}:
  run_short[r,first,step-1] - run_short[r,first,step] <= 0;

# Duties that may not follow one another do not.
s.t. sequence{(q,i) in SEQUENCES}:
  sum{(q,i,p,d,k) in SEQUENCE_X} x[p,d,k]
  - (if sequence_price[q,i] >= 0 then sequence_broken[q,i] else 0) <= sequence_length[q,i] - 1;

# One person's duty asks for others, or excludes them.
s.t. together_needs{h in NEEDS}:
  sum{(h,p,d,k) in TRIGGER_X} wanted[h] * x[p,d,k]
  - sum{(h,j,p,d,k) in PARTNER_X} x[p,d,k]
  - (if missing_price[h] >= 0 then together_missing[h] else 0) <= 0;
s.t. together_barred{h in BARRED}:
  sum{(h,p,d,k) in TRIGGER_X} x[p,d,k]
  - (if known_price[h] >= 0 then together_known[h] else 0) <= 0;
s.t. together_apart{(h,j,other) in APART}:
  sum{(h,p,d,k) in TRIGGER_X} x[p,d,k]
  + sum{(h,j,p,d,k) in PARTNER_X: p = other} x[p,d,k]
  - (if met_price[h,j,other] >= 0 then together_met[h,j,other] else 0) <= 1;

end;
