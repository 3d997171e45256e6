# Sourced by ./run and ./test. Sets JAVA_HOME to a JDK 25, wherever this system keeps its JDKs, or says what to install and fails.

is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] &&
    "$1/bin/java" -version 2>&1 | grep -E '^[a-z]+ version "25([."+-]|$)' >/dev/null # after the options that Java picked up, where it did
}

find_java() {
  local on_path home candidate
  on_path=
  if command -v java >/dev/null 2>&1; then
    on_path=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p')
  fi
  home=${HOME:-/nonexistent}
  for candidate in \
    "${JAVA_HOME:-}" \
    "$on_path" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.asdf/installs/java/* \
    "$home"/.local/share/mise/installs/java/* "$home"/.jenv/versions/*; do
    if [ -n "$candidate" ] && is_jdk_25 "$candidate"; then
      JAVA_HOME=$candidate
      export JAVA_HOME
      return 0
    fi
  done
  cat >&2 <<'MESSAGE'
Improvement Ledger needs a JDK 25, and none was found by JAVA_HOME, on the PATH or where systems keep them.
Install one, for example Eclipse Temurin 25:
  Debian, Ubuntu   apt-get install temurin-25-jdk
  Fedora           dnf install java-25-openjdk-devel
  macOS            brew install --cask temurin@25
  any system       sdk install java 25-tem
or set JAVA_HOME to one that is there already.
MESSAGE
  return 1
}
