#!/usr/bin/env bash
# Checks articles as the inputs of the action say (INPUT_*), and writes the summary of the job.
set -uo pipefail

# Lists come one a line, so that a path may hold blanks.
lines() { grep -v '^[[:space:]]*$' <<<"$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//' || true; }
mapfile -t paths < <(lines "$INPUT_PATHS")
mapfile -t more < <(lines "$INPUT_ARGS")

summary="$RUNNER_TEMP/prosecheck.md"
options=(
  --output-format github
  --output-format "sarif:$INPUT_SARIF_FILE"
  --output-format "markdown:$summary"
)
since="$INPUT_SINCE"
[ "$since" = auto ] && since="${BASE_SHA:-}"
[ -n "$since" ] && options+=("--since=$since")
[ -n "$INPUT_BASELINE" ] && options+=("--baseline=$INPUT_BASELINE")
[ -n "$INPUT_FAIL_ON" ] && options+=("--fail-on=$INPUT_FAIL_ON")

prosecheck check "${options[@]}" "${more[@]}" -- "${paths[@]}"
code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
[ -f "$summary" ] && cat "$summary" >>"$GITHUB_STEP_SUMMARY"
exit "$code"
