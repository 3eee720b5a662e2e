# Sourced by NAME/run: free ports, processes that end with the script, and the commands of its standard input (README.md).
# The script defines start_sidecar ID [NAME=VALUE...], and start_store, which starts a process named "store".
# shellcheck shell=bash

dir=$(mktemp -d "${TMPDIR:-/tmp}/sidecars.XXXXXX")
chmod 711 "$dir"
declare -A pids taken
watchers=()
cleanup() {
  trap - EXIT
  local pid
  for pid in "${watchers[@]}" "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$dir"
}
trap cleanup EXIT
trap 'exit 1' INT TERM HUP

# free_port: sets port to one below the range from which the system takes its own.
free_port() {
  while :; do
    port=$((10000 + (RANDOM * 32768 + RANDOM) % 20000))
    [[ -z ${taken[$port]:-} ]] || continue
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && continue
    taken[$port]=1
    return
  done
}

# spawn NAME COMMAND...: starts it, with its output in a file; it dies with this script.
spawn() {
  local name=$1
  shift
  setpriv --pdeathsig KILL -- "$@" </dev/null >>"$dir/$name.log" 2>&1 &
  pids[$name]=$!
  watch "$name" "$!" >&2 &
  watchers+=($!)
}

# watch NAME PID: says the end of the log of one that ends by itself, without which a test only sees that nothing answers.
watch() {
  tail --pid="$2" -f /dev/null
  [[ -d $dir && ! -e $dir/$2.ended ]] || return 0
  say "$1 ended by itself. The end of its log:"
  tail -60 "$dir/$1.log"
}

# await NAME WHAT COMMAND...: waits until the command succeeds; says the end of the log if it does not, or NAME ends before.
await() {
  local name=$1 what=$2 i
  shift 2
  for ((i = 0; i < 600; i++)); do
    "$@" >/dev/null 2>&1 && return
    kill -0 "${pids[$name]}" 2>/dev/null || break
    sleep 0.05
  done
  tail -20 "$dir/$name.log" >&2
  say "$name did not become ready ($what); the end of its log stands above."
  exit 1
}
open() { (exec 3<>"/dev/tcp/127.0.0.1/$1"); }

# answers PORT PATH STATUS: whether a GET there has this status.
answers() {
  exec 4<>"/dev/tcp/127.0.0.1/$1" || return 1
  printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&4
  local line
  read -r line <&4
  exec 4>&-
  [[ $line == *" $3 "* ]]
}

# end NAME SIGNAL: ends the process and waits until it is gone.
end() {
  touch "$dir/${pids[$1]}.ended"
  kill "-$2" "${pids[$1]}" 2>/dev/null || true
  wait "${pids[$1]}" 2>/dev/null || true
  unset "pids[$1]"
}

# need_redis, start_redis: a Redis at redis_port, as the store; nothing is kept when it stops.
need_redis() { install redis-server redis-server >&2; }
start_redis() {
  [[ -n ${redis_port:-} ]] || { free_port && redis_port=$port; }
  spawn store redis-server --port "$redis_port" --bind 127.0.0.1 --save '' --appendonly no --dir "$dir"
  await store "port $redis_port" open "$redis_port"
}

# serve_commands: says "ready", and does what the standard input says until its end.
serve_commands() {
  local command id rest
  echo ready
  while read -r command id rest; do
    case $command in
      start) start_sidecar "$id" $rest ;; # its words are words
      kill) end "$id" KILL && echo "ended $id" ;;
      term) end "$id" TERM && echo "ended $id" ;;
      pid) echo "pid $id ${pids[$id]}" ;;
      store)
        if [[ $id == stop ]]; then end store KILL && echo "store stopped"; else start_store && echo "store started"; fi
        ;;
      *)
        say "unknown command: $command"
        exit 1
        ;;
    esac
  done
}
