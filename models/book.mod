# Praxis: the appointment-book problem over its primitives.
#
# Every row and variable has the name that the program gives it, so that this
# file can be read beside a written LP file. Choices, phases, resources and
# locations are numbered from 0, time is cut into slots. `praxis convert INPUT
# --roster PLAN --to mathprog` writes the data; then
#
#     glpsol -m models/book.mod -d book.dat
#
# reaches the same optimum as the program.
#
# Sets that name rows hold only rows that some solution could break.

# ---------------------------------------------------------------- choices
# served[c] = 1 when choice c is served; x[k,l,s] = 1 when its phase k starts at
# location l in slot s.

set CHOICES;
param unserved_price{CHOICES}, default 0;
param must{CHOICES}, default 0;              # 1 when it must be served
set PHASES;
param choice_of{PHASES};
param duration{PHASES};                      # slots
param quiet{PHASES}, default 0;              # 1 when it only keeps time free
set OPTIONS dimen 3;                         # (k,l,s)
param start_price{OPTIONS}, default 0;

var served{c in CHOICES}, integer, >= must[c], <= 1;
var x{OPTIONS}, binary;

# ---------------------------------------------------------------- needs
# y[k,n,r,l,s] = 1 when resource r meets need n of phase k, which starts there.

set RESOURCES;
param capacity{RESOURCES};
set NEEDS dimen 2;                           # (k,n)
param need_count{NEEDS};
set CANDIDATES dimen 3;                      # (k,n,r)
param units{CANDIDATES}, default 1;
param lead{CANDIDATES}, default 0;           # set-up
param trail{CANDIDATES}, default 0;          # cleaning
param before{CANDIDATES}, default 0;         # buffers
param after{CANDIDATES}, default 0;
set MEMBERS dimen 5;                         # (k,n,r,l,s)
param member_price{MEMBERS}, default 0;

var y{MEMBERS}, binary;

# ---------------------------------------------------------------- lanes
# Slots in which more of a resource could be taken than there is, with the
# buffers after (late) and before (early).

set LATE dimen 2;                            # (r,t)
set EARLY dimen 2;                           # (r,t)

# ---------------------------------------------------------------- sessions
# The seats of a session are a resource that a phase provides.

set PROVIDED dimen 2;                        # (r,k) r is provided by phase k
set JOINS dimen 3;                           # (r,l,s)
set ATTENDS dimen 5;                         # (r,k,n,l,s)
set SESSIONS dimen 3;                        # (r,l,s)

# ---------------------------------------------------------------- travel
# side[r,i,j,t] = 1 when r is bound to location i, not j, in slot t.

set WAYS dimen 2;                            # (i,j)
param travel{WAYS}, default 0;               # slots
set SIDES dimen 4;                           # (r,i,j,t)
set FIRSTS dimen 5;                          # (r,i,j,t,k)
set SECONDS dimen 5;                         # (r,i,j,t,k)
set NEAR dimen 3;                            # (r,i,t)

var side{SIDES}, binary;

# ---------------------------------------------------------------- use
# used[r] = 1 when anything occupies r.

set USED;
set USES dimen 3;                            # (r,k,n)
param use_price{USED};

var used{USED}, binary;

# ---------------------------------------------------------------- splinters
# splintered[r,t,n] = 1 when n slots from t are free between what is occupied;
# an edge of bookable time counts as occupied.

set SPLINTERS dimen 3;                       # (r,t,n)
param splinter_price{SPLINTERS};
param is_first{SPLINTERS}, default 0;
param is_last{SPLINTERS}, default 0;

var splintered{SPLINTERS}, >= 0, <= 1;

# ---------------------------------------------------------------- gaps
# The distance from the start of one phase to that of another, in slots or days.

set GAPS;
param gap_first{GAPS};
param gap_second{GAPS};
param gap_days{GAPS}, default 0;             # 1 when days are counted
param gap_minimum{GAPS};
param gap_maximum{GAPS}, default 0;
set SLOTS;
param day{SLOTS}, default 0;
set GAP_MIN dimen 2;                         # (g,v)
set GAP_MAX dimen 2;                         # (g,v)

# ---------------------------------------------------------------- ties
# differs[t] = 1 when what tie t asks does not hold. Kind 1: members of two
# needs; kind 2: classes of starts.

set TIES;
param tie_kind{TIES};
param tie_first{TIES};
param tie_second{TIES};
param need_first{TIES}, default 0;
param need_second{TIES}, default 0;
set CLASSED dimen 2;                         # (t,s)
param class_of{CLASSED};
set SAME dimen 2;                            # (t,v)
set BACK dimen 2;                            # (t,v)
set APART dimen 2;                           # (t,v)
set REQUIRES;
set DIFFERS;
param differs_price{DIFFERS};

var differs{DIFFERS}, >= 0, <= 1;

# ---------------------------------------------------------------- balances

set BALANCES;
param balance_most{BALANCES};
param balance_unit{BALANCES};
set BALANCED dimen 2;                        # (b,m)
param balance_resource{BALANCED};
param balance_share{BALANCED};
set TIERS dimen 2;                           # (b,t)
param tier_width{TIERS};
param tier_price{TIERS};

var balance_top{b in BALANCES}, >= 0, <= balance_most[b];
var balance_bottom{b in BALANCES}, >= 0, <= balance_most[b];
var balance_over{(b,t) in TIERS}, integer, >= 0, <= tier_width[b,t];

# ================================================================ objective

minimize cost:
    sum{c in CHOICES} unserved_price[c] * (1 - served[c])
  + sum{(k,l,s) in OPTIONS} start_price[k,l,s] * x[k,l,s]
  + sum{(k,n,r,l,s) in MEMBERS} member_price[k,n,r,l,s] * y[k,n,r,l,s]
  + sum{r in USED} use_price[r] * used[r]
  + sum{(r,t,n) in SPLINTERS} splinter_price[r,t,n] * splintered[r,t,n]
  + sum{t in DIFFERS} differs_price[t] * differs[t]
  + sum{(b,t) in TIERS} tier_price[b,t] * balance_over[b,t];

# ================================================================ rows

s.t. serve{k in PHASES}:
  sum{(k,l,s) in OPTIONS} x[k,l,s] - served[choice_of[k]] = 0;

s.t. meet{(k,n) in NEEDS, (k,l,s) in OPTIONS}:
  sum{(k,n,r,l,s) in MEMBERS} y[k,n,r,l,s] - need_count[k,n] * x[k,l,s] = 0;

s.t. late_lane{(r,t) in LATE}:
  sum{(k,n,r,l,s) in MEMBERS: s - lead[k,n,r] <= t
      and t < s + duration[k] + trail[k,n,r] + after[k,n,r]}
    units[k,n,r] * y[k,n,r,l,s] <= capacity[r];

s.t. early_lane{(r,t) in EARLY}:
  sum{(k,n,r,l,s) in MEMBERS: s - lead[k,n,r] - before[k,n,r] <= t
      and t < s + duration[k] + trail[k,n,r]}
    units[k,n,r] * y[k,n,r,l,s] <= capacity[r];

s.t. join{(r,l,s) in JOINS}:
  sum{(k,n,r,l,s) in MEMBERS} units[k,n,r] * y[k,n,r,l,s]
  - sum{(r,p) in PROVIDED: (p,l,s) in OPTIONS} capacity[r] * x[p,l,s] <= 0;

s.t. attend{(r,k,n,l,s) in ATTENDS}:
  y[k,n,r,l,s] - sum{(r,p) in PROVIDED: (p,l,s) in OPTIONS} x[p,l,s] <= 0;

s.t. attended{(r,l,s) in SESSIONS}:
  sum{(r,p) in PROVIDED} x[p,l,s] - sum{(k,n,r,l,s) in MEMBERS} y[k,n,r,l,s] <= 0;

s.t. away_first{(r,i,j,t,k) in FIRSTS}:
  sum{(k,n,r,i,s) in MEMBERS: s <= t and t < s + duration[k] + travel[i,j]} y[k,n,r,i,s]
  - side[r,i,j,t] <= 0;

s.t. away_second{(r,i,j,t,k) in SECONDS}:
  sum{(k,n,r,j,s) in MEMBERS: s <= t and t < s + duration[k] + travel[j,i]} y[k,n,r,j,s]
  + side[r,i,j,t] <= 1;

s.t. near{(r,i,t) in NEAR}:
  sum{(k,n,r,i,s) in MEMBERS: s <= t and t < s + duration[k] + travel[i,i]} y[k,n,r,i,s] <= 1;

s.t. use{(r,k,n) in USES}:
  sum{(k,n,r,l,s) in MEMBERS} y[k,n,r,l,s] - used[r] <= 0;

s.t. splinter{(r,t,n) in SPLINTERS}:
  splintered[r,t,n]
  + sum{u in t..t+n-1, (k,m,r,l,s) in MEMBERS: quiet[k] = 0
      and s - lead[k,m,r] <= u and u < s + duration[k] + trail[k,m,r] + after[k,m,r]}
    y[k,m,r,l,s]
  - sum{(k,m,r,l,s) in MEMBERS: is_first[r,t,n] = 0 and quiet[k] = 0
      and s - lead[k,m,r] <= t - 1 and t - 1 < s + duration[k] + trail[k,m,r] + after[k,m,r]}
    y[k,m,r,l,s]
  - sum{(k,m,r,l,s) in MEMBERS: is_last[r,t,n] = 0 and quiet[k] = 0
      and s - lead[k,m,r] <= t + n and t + n < s + duration[k] + trail[k,m,r] + after[k,m,r]}
    y[k,m,r,l,s]
  >= is_first[r,t,n] + is_last[r,t,n] - 1;

s.t. gap_min{(g,v) in GAP_MIN}:
  sum{(gap_second[g],l,s) in OPTIONS: (if gap_days[g] = 1 then day[s] else s) <= v}
    x[gap_second[g],l,s]
  - sum{(gap_first[g],l,s) in OPTIONS:
      (if gap_days[g] = 1 then day[s] else s) <= v - gap_minimum[g]} x[gap_first[g],l,s]
  + (if choice_of[gap_first[g]] <> choice_of[gap_second[g]]
     then served[choice_of[gap_first[g]]] - 1 else 0) <= 0;

s.t. gap_max{(g,v) in GAP_MAX}:
  sum{(gap_first[g],l,s) in OPTIONS: (if gap_days[g] = 1 then day[s] else s) <= v}
    x[gap_first[g],l,s]
  - sum{(gap_second[g],l,s) in OPTIONS:
      (if gap_days[g] = 1 then day[s] else s) <= v + gap_maximum[g]} x[gap_second[g],l,s]
  + (if choice_of[gap_first[g]] <> choice_of[gap_second[g]]
     then served[choice_of[gap_second[g]]] - 1 else 0) <= 0;

s.t. tie_same{(t,v) in SAME}:
  sum{(tie_first[t],need_first[t],v,l,s) in MEMBERS: tie_kind[t] = 1}
    y[tie_first[t],need_first[t],v,l,s]
  + sum{(tie_first[t],l,s) in OPTIONS: tie_kind[t] = 2 and (t,s) in CLASSED}
    (if class_of[t,s] = v then x[tie_first[t],l,s] else 0)
  - sum{(tie_second[t],need_second[t],v,l,s) in MEMBERS: tie_kind[t] = 1}
    y[tie_second[t],need_second[t],v,l,s]
  - sum{(tie_second[t],l,s) in OPTIONS: tie_kind[t] = 2 and (t,s) in CLASSED}
    (if class_of[t,s] = v then x[tie_second[t],l,s] else 0)
  - (if t in DIFFERS then differs[t] else 0)
  + (if choice_of[tie_first[t]] <> choice_of[tie_second[t]]
     then served[choice_of[tie_second[t]]] - 1 else 0) <= 0;

s.t. tie_back{(t,v) in BACK}:
  sum{(tie_second[t],need_second[t],v,l,s) in MEMBERS: tie_kind[t] = 1}
    y[tie_second[t],need_second[t],v,l,s]
  + sum{(tie_second[t],l,s) in OPTIONS: tie_kind[t] = 2 and (t,s) in CLASSED}
    (if class_of[t,s] = v then x[tie_second[t],l,s] else 0)
  - sum{(tie_first[t],need_first[t],v,l,s) in MEMBERS: tie_kind[t] = 1}
    y[tie_first[t],need_first[t],v,l,s]
  - sum{(tie_first[t],l,s) in OPTIONS: tie_kind[t] = 2 and (t,s) in CLASSED}
    (if class_of[t,s] = v then x[tie_first[t],l,s] else 0)
  - (if t in DIFFERS then differs[t] else 0)
  + (if choice_of[tie_first[t]] <> choice_of[tie_second[t]]
     then served[choice_of[tie_first[t]]] - 1 else 0) <= 0;

s.t. tie_apart{(t,v) in APART}:
  sum{(tie_first[t],need_first[t],v,l,s) in MEMBERS} y[tie_first[t],need_first[t],v,l,s]
  + sum{(tie_second[t],need_second[t],v,l,s) in MEMBERS} y[tie_second[t],need_second[t],v,l,s]
  - (if t in DIFFERS then differs[t] else 0) <= 1;

s.t. tie_requires{t in REQUIRES}:
  served[choice_of[tie_second[t]]] - served[choice_of[tie_first[t]]] <= 0;

s.t. balance_high{(b,m) in BALANCED}:
  sum{(k,n,balance_resource[b,m],l,s) in MEMBERS: quiet[k] = 0}
    balance_share[b,m] * duration[k] * y[k,n,balance_resource[b,m],l,s]
  - balance_top[b] <= 0;

s.t. balance_low{(b,m) in BALANCED}:
  sum{(k,n,balance_resource[b,m],l,s) in MEMBERS: quiet[k] = 0}
    balance_share[b,m] * duration[k] * y[k,n,balance_resource[b,m],l,s]
  - balance_bottom[b] >= 0;

s.t. balance_range{b in BALANCES}:
  balance_top[b] - balance_bottom[b]
  - sum{(b,t) in TIERS} balance_unit[b] * balance_over[b,t] <= 0;

end;
