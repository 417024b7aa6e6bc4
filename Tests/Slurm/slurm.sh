#!/bin/bash
# A Slurm cluster of this one machine, for tests, in a folder of its own.
#
#   slurm.sh install         what is missing
#   slurm.sh start FOLDER    starts it; use it with SLURM_CONF=FOLDER/slurm.conf
#   slurm.sh node-stop FOLDER, node-start FOLDER    the daemon of the machine
#   slurm.sh stop FOLDER     stops what was started
set -euo pipefail
action=$1
folder=${2:-}

install_packages() {
  local missing=""
  for package in slurm-wlm munge; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q "install ok installed" \
      || missing="$missing $package"
  done
  [ -z "$missing" ] && return
  echo "Installing:$missing"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

write_configuration() {
  local host
  host=$(hostname -s)
  cat > "$folder/slurm.conf" <<END
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
SlurmctldPort=16817
SlurmdPort=16818
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
SlurmctldTimeout=30
SlurmdTimeout=30
MinJobAge=60
NodeName=$host NodeAddr=127.0.0.1 CPUs=2 RealMemory=2000 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
END
}

# A daemon that was started by a test may have inherited blocked signals, so that it
# takes no request to end.
stop_daemon() {
  if [ -f "$1" ]; then
    local process
    process=$(cat "$1")
    kill "$process" 2>/dev/null || true
    for _ in $(seq 50); do
      kill -0 "$process" 2>/dev/null || return 0
      sleep 0.1
    done
    kill -KILL "$process" 2>/dev/null || true
    rm -f "$1"
  fi
}

start_munge() {
  if munge -n >/dev/null 2>&1; then return; fi
  mkdir -p /run/munge
  chown munge: /run/munge
  runuser -u munge -- munged --pid-file=/run/munge/munged.pid
  touch "$folder/munge-started"
}

case $action in
  install) install_packages ;;
  start)
    mkdir -p "$folder/state" "$folder/spool"
    write_configuration
    start_munge
    export SLURM_CONF="$folder/slurm.conf"
    slurmctld -f "$SLURM_CONF" -c
    slurmd -f "$SLURM_CONF" -c
    for _ in $(seq 60); do
      sinfo -h -o %T 2>/dev/null | grep -q idle && exit 0
      sleep 1
    done
    echo "The cluster does not come up; see $folder/slurmctld.log" >&2
    exit 1
    ;;
  node-stop) stop_daemon "$folder/slurmd.pid" ;;
  node-start) SLURM_CONF="$folder/slurm.conf" slurmd -f "$folder/slurm.conf" ;;
  stop)
    SLURM_CONF="$folder/slurm.conf" scancel --user="$(id -un)" 2>/dev/null || true
    stop_daemon "$folder/slurmd.pid"
    stop_daemon "$folder/slurmctld.pid"
    if [ -f "$folder/munge-started" ]; then stop_daemon /run/munge/munged.pid; fi
    ;;
  *)
    echo "usage: slurm.sh install | start FOLDER | node-stop FOLDER | node-start FOLDER | stop FOLDER" >&2
    exit 64
    ;;
esac
