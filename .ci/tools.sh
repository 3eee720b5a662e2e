# Sourced by ./tour, ./verify and .ci/run: finds a JDK and Maven, installs them where that is allowed, lists the JDKs.
# shellcheck shell=bash

say() { printf '%s\n' "$*" >&2; }

# install COMMAND PACKAGE...: installs Debian packages when COMMAND is missing, or says what to install.
install() {
  local command=$1
  shift
  install_unless "command -v $command" "the command $command" "$@"
}

# install_unless TEST WHAT PACKAGE...: the same for what a command line tests.
install_unless() {
  local test=$1 what=$2
  shift 2
  $test >/dev/null 2>&1 && return 0
  local as=()
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then as=(sudo -n); else as=(false); fi
  fi
  if command -v apt-get >/dev/null 2>&1 && [ "${as[0]:-}" != false ]; then
    say "Installing $* (for $what)"
    "${as[@]}" apt-get update -qq >&2 || true
    if DEBIAN_FRONTEND=noninteractive "${as[@]}" apt-get install -y -qq --no-install-recommends "$@" >&2; then
      hash -r
      $test >/dev/null 2>&1 && return 0
    fi
  fi
  say "Missing, and could not be installed: $what. On Debian, as root: apt-get install $*"
  say "Elsewhere: install a JDK of version 17 or later and Maven of version 3.8.7 or later, then call this again."
  return 1
}

# need_languages: makes sure that Go, Node.js and Python with its virtual environments are there, for the other clients.
need_languages() {
  need_go || return 1
  install node nodejs npm || return 1
  install npm npm || return 1
  install python3 python3 || return 1
  install_unless "python3 -m ensurepip --version" "Python's venv" python3-venv
}

# copy_tree FOLDER: copies the tree of the current folder there, with what is not committed yet, without what is ignored.
copy_tree() {
  mkdir -p "$1"
  git ls-files -z --cached --others --exclude-standard \
    | while IFS= read -r -d '' file; do [ ! -f "$file" ] || printf '%s\0' "$file"; done \
    | tar -c --null -T - | tar -x -C "$1"
}

# java_major HOME: prints the major version of the JDK in HOME, nothing where there is no compiler.
java_major() {
  [ -x "$1/bin/javac" ] || return 0
  "$1/bin/javac" -version 2>&1 | sed -nE 's/^javac ([0-9]+).*/\1/p'
}

# need_java: makes sure that javac and mvn of the versions that the build asks for are there.
need_java() {
  install javac openjdk-17-jdk-headless || return 1
  install mvn maven || return 1
  local home major
  home=${JAVA_HOME:-$(dirname "$(dirname "$(readlink -f "$(command -v javac)")")")}
  major=$(java_major "$home")
  if [ -z "$major" ] || [ "$major" -lt 17 ]; then
    say "The JDK in $home is of version ${major:-unknown}; 17 or later is needed. Set JAVA_HOME to one."
    return 1
  fi
  export JAVA_HOME=$home
  # else Maven writes a terminal's code at its end, also into files and with -B
  export MAVEN_OPTS="-Djansi.noreset=true ${MAVEN_OPTS:-}"
}

# other_jdks: the homes of the other JDKs of 17 or later, one of each major version, a line each.
other_jdks() {
  local seen=" $(java_major "$JAVA_HOME") " home major
  for home in /usr/lib/jvm/* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    major=$(java_major "$home")
    [ -n "$major" ] && [ "$major" -ge 17 ] || continue
    case "$seen" in *" $major "*) continue ;; esac
    seen="$seen$major "
    printf '%s\n' "$home"
  done
}

# need_go: makes sure that a Go of 1.26.4 or later is there. Where it is not, an older Go fetches the toolchain, which is a Go module,
# from the proxy that it is set to.
need_go() {
  local wanted=1.26.8 minimum=1.26.4 found home arch
  found=$(go version 2>/dev/null | sed -nE 's/^go version go([0-9.]+).*/\1/p')
  if [ -n "$found" ] && [ "$(printf '%s\n%s\n' "$minimum" "$found" | sort -V | head -1)" = "$minimum" ]; then
    return 0
  fi
  home=${XDG_CACHE_HOME:-$HOME/.cache}/cloud-runtimes/go-$wanted
  if [ ! -x "$home/bin/go" ]; then
    install go golang-go || return 1
    case $(uname -m) in aarch64 | arm64) arch=arm64 ;; *) arch=amd64 ;; esac
    say "Fetching Go $wanted (70 MB)"
    local fetched
    fetched=$(mktemp -d)
    (cd "$fetched" && GOTOOLCHAIN=local GOMODCACHE=$fetched/modules GOFLAGS=-modcacherw \
      go mod download "golang.org/toolchain@v0.0.1-go$wanted.linux-$arch") || return 1
    mkdir -p "$(dirname "$home")"
    # files of a module are not executable
    chmod +x "$fetched"/modules/golang.org/toolchain@*/bin/* "$fetched"/modules/golang.org/toolchain@*/pkg/tool/*/*
    mv "$fetched"/modules/golang.org/toolchain@* "$home" || [ -x "$home/bin/go" ] || return 1
    rm -rf "$fetched"
  fi
  PATH=$home/bin:$PATH
  export PATH GOTOOLCHAIN=local
}
